import { describe, expect, it } from 'vitest';
import { ladder, ladderText } from '../ladder.ts';

/** The ladder's eight tables and lists, typed from its page; nothing here is read from the file. */
const levelIds = ['ic', 'manager', 'director', 'vp'];

const leadershipLadder = [
  [
    'Individual Contributor',
    'How do I build this well?',
    'Craft, code quality, technical execution',
  ],
  ['Manager', 'How do we deliver this?', 'Team execution, people development'],
  ['Director', 'What should we build and why?', 'Cross-team strategy, organizational health'],
  [
    'VP',
    'How does engineering drive business success?',
    'Function-wide strategy, business outcomes',
  ],
];

const organizationalScope = [
  ['Team size', 'N/A (individual)', '5-12 engineers', '15-50+ engineers', '100-500+ engineers'],
  [
    'Direct reports',
    'None',
    'Individual contributors',
    'Managers and/or senior ICs',
    'Directors, Senior Directors',
  ],
  [
    'Span',
    'Features, components, systems',
    'One squad or product area',
    'Multiple squads, a domain',
    'Entire engineering function',
  ],
  [
    'Reports to',
    'Manager or Tech Lead',
    'Director or Senior Director',
    'VP or Senior Director',
    'CTO, CEO, or Board',
  ],
  [
    'Planning horizon',
    'Days to weeks',
    'Sprint to quarterly',
    'Quarterly to annual',
    'Annual to multi-year',
  ],
];

const skillsEvolution = [
  [
    'Technical',
    'Deep expertise, hands-on',
    'Strong, reviews code',
    'Broad judgment, sets standards',
    'Abstract, trusts Directors',
  ],
  [
    'People',
    'Mentoring peers',
    'Coaching ICs, 1:1s, hiring',
    'Coaching managers, org design',
    'Building exec team, succession',
  ],
  [
    'Communication',
    'Technical docs, PR descriptions',
    'Team updates, stakeholder syncs',
    'Roadmap presentations, cross-org',
    'Board presentations, investor narrative',
  ],
  [
    'Strategy',
    'Task-level decisions',
    'Sprint/quarterly planning',
    'Quarterly-to-annual roadmaps',
    'Multi-year vision, company strategy',
  ],
  [
    'Business',
    'Understands feature context',
    'Understands product goals',
    'Connects work to business metrics',
    'Owns P&L, market dynamics',
  ],
];

const timeAllocation = [
  ['Coding/technical work', '70-90%', '10-30%', '0-10%', '0-5%'],
  ['1:1s/people mgmt', '0-5%', '25-35%', '20-25%', '15-20%'],
  ['Meetings (cross-functional)', '5-15%', '15-25%', '30-40%', '40-50%'],
  ['Strategy/planning', '0-5%', '5-10%', '15-25%', '25-35%'],
  ['Hiring/interviews', '2-5%', '10-15%', '5-10%', '5-10%'],
  ['External (conferences, etc.)', '0-5%', '0-5%', '0-5%', '5-15%'],
];

const keyShifts = [
  ['IC → Manager', 'Writing code', 'Enabling others to write code'],
  ['IC → Manager', 'Your productivity', "Team's productivity"],
  ['IC → Manager', 'Deep focus', 'Context switching'],
  ['IC → Manager', 'Technical influence', 'People influence'],
  ['Manager → Director', 'Executing roadmap', 'Shaping roadmap'],
  ['Manager → Director', 'Team metrics', 'Org-wide metrics'],
  ['Manager → Director', 'Solving problems', 'Defining which problems to solve'],
  ['Director → VP', 'Influencing strategy', 'Setting strategy'],
  ['Director → VP', 'Internal focus', 'Internal + external presence'],
  ['Director → VP', 'Engineering metrics', 'Business metrics'],
];

const universalAccelerators = [
  [
    'Find a sponsor at the next level',
    'A manager who advocates for you to lead projects',
    'A Director who includes you in org-level decisions',
    'A VP/CTO who champions you for exec roles',
  ],
  [
    'Take on stretch assignments',
    'Lead a project, mentor juniors, own a system',
    'Lead cross-team initiatives, manage a manager',
    'Own P&L, lead a reorg, drive M&A diligence',
  ],
  [
    'Get feedback early and often',
    'From your manager on leadership potential',
    'From your Director and skip-level on strategic thinking',
    'From CEO/CTO on executive presence',
  ],
  [
    'Study leaders you admire',
    'Observe how good managers run teams',
    'Observe how Directors navigate orgs',
    'Observe how VPs influence at the exec level',
  ],
  [
    'Operate at the next level before the title',
    'Act like a tech lead before being one',
    'Make Director-level decisions when possible',
    'Think and communicate like a VP',
  ],
  [
    'Change companies if needed',
    'Sometimes faster path to first management role',
    'Growth-stage companies often promote faster',
    'VP roles often require external moves',
  ],
];

const transitionAccelerators = [
  [
    'IC → Manager',
    'Build credibility through technical excellence first—it gives you authority as a new manager',
  ],
  ['IC → Manager', 'Practice giving feedback to peers before you have direct reports'],
  [
    'IC → Manager',
    'Shadow your manager—ask to join their 1:1s, planning sessions, or hiring discussions',
  ],
  [
    'IC → Manager',
    "Be explicit about your interest—don't assume your manager knows you want to manage",
  ],
  ['Manager → Director', 'Deliver results through your team, not despite them—prove you can scale'],
  ['Manager → Director', 'Build relationships with senior leadership before you need them'],
  ['Manager → Director', 'Develop a point of view on engineering strategy, not just execution'],
  ['Director → VP', 'Build an external brand (speaking, writing, recruiting presence)'],
  ['Director → VP', 'Learn the language of the business—revenue, margins, market dynamics'],
  [
    'Director → VP',
    'Get comfortable with ambiguity and making high-stakes decisions with incomplete information',
  ],
];

const careerPathConsiderations = [
  ['Dimension', 'IC Track', 'Management Track'],
  ['Ceiling', 'Distinguished/Fellow Engineer', 'CTO/VP'],
  ['Satisfaction from', 'Technical mastery, hard problems', 'Team success, people growth'],
  ['Risk', 'Obsolescence if skills stagnate', 'Burnout from people challenges'],
  ['Reversibility', 'Can switch to management', 'Harder to return to IC (skills atrophy)'],
];

/** Every value in the order of the levels, regardless of the order of the keys. */
const byLevel = <T>(record: Readonly<Record<string, T>>) => levelIds.map((id) => record[id]);

describe('the engineering leadership ladder has every cell, word for word:', () => {
  it('its title and its levels in order', () => {
    expect(ladder.title).toBe('Engineering Leadership Career Path');
    expect(ladder.levels.map(({ id }) => id)).toEqual(levelIds);
    expect(ladder.levels.map(({ short }) => short)).toEqual(['IC', 'Manager', 'Director', 'VP']);
  });

  it('The Leadership Ladder', () => {
    expect(
      ladder.levels.map(({ name, coreQuestion, primaryFocus }) => [
        name,
        coreQuestion,
        primaryFocus,
      ]),
    ).toEqual(leadershipLadder);
  });

  it('Organizational Scope', () => {
    expect(ladder.scope.map(({ name, values }) => [name, ...byLevel(values)])).toEqual(
      organizationalScope,
    );
  });

  it('Skills Evolution Across the Ladder', () => {
    expect(ladder.skills.map(({ name, descriptors }) => [name, ...byLevel(descriptors)])).toEqual(
      skillsEvolution,
    );
  });

  it('Day-to-Day Time Allocation, its ranges as numbers', () => {
    const percents = ladder.activities.map(({ name, ranges }) => [
      name,
      ...byLevel(ranges).map((range) => `${range?.from}-${range?.to}%`),
    ]);
    expect(percents).toEqual(timeAllocation);
  });

  it('Key Shifts at Each Transition', () => {
    expect(
      ladder.transitions.flatMap(({ name, shifts }) =>
        shifts.map(({ from, to }) => [name, from, to]),
      ),
    ).toEqual(keyShifts);
  });

  it('Universal Accelerators, in the wording of each transition', () => {
    const transitionIds = ['ic-to-manager', 'manager-to-director', 'director-to-vp'];
    expect(
      ladder.universalAccelerators.map(({ name, wording }) => [
        name,
        ...transitionIds.map((id) => Object.entries(wording).find(([key]) => key === id)?.[1]),
      ]),
    ).toEqual(universalAccelerators);
  });

  it('Transition-Specific Accelerators', () => {
    expect(
      ladder.transitions.flatMap(({ name, accelerators }) =>
        accelerators.map(({ text }) => [name, text]),
      ),
    ).toEqual(transitionAccelerators);
  });

  it('Career Path Considerations', () => {
    expect([
      ['Dimension', ladder.path.ic, ladder.path.management],
      ...ladder.path.considerations.map(({ name, ic, management }) => [name, ic, management]),
    ]).toEqual(careerPathConsiderations);
  });

  it('each transition leads from its level to the next', () => {
    expect(ladder.transitions.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['ic-to-manager', 'ic', 'manager'],
      ['manager-to-director', 'manager', 'director'],
      ['director-to-vp', 'director', 'vp'],
    ]);
  });
});

describe('the ladder file itself', () => {
  it('contains no Markdown', () => {
    expect(ladderText).not.toMatch(/\*\*|\]\(|\\"/);
  });

  it('has no duplicate texts', () => {
    const cells = [
      ...leadershipLadder.flatMap((row) => row.slice(1)),
      ...skillsEvolution.flatMap((row) => row.slice(1)),
      ...ladder.universalAccelerators.flatMap(({ wording }) => Object.values(wording)),
      ...ladder.transitions.flatMap(({ shifts, accelerators }) => [
        ...shifts.flatMap(({ from, to }) => [from, to]),
        ...accelerators.map(({ text }) => text),
      ]),
    ];
    expect(cells).toHaveLength(8 + 20 + 18 + 20 + 10);
    expect(new Set(cells).size).toBe(cells.length);
  });
});
