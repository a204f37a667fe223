import { createRoot } from 'react-dom/client';
import { Link, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

// Two routes on Rung's router that draw only a heading: the least that changing screens takes.
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <Router hook={useHashLocation}>
    <nav aria-label="Main">
      <Link href="/">One</Link>
      <Link href="/other">Other</Link>
    </nav>
    <Switch>
      <Route path="/">
        <h1 key="one">One</h1>
      </Route>
      <Route path="/other">
        <h1 key="other">Other</h1>
      </Route>
    </Switch>
  </Router>,
);
