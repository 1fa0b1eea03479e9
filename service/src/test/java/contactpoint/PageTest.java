package contactpoint;

import contactpoint.vocabulary.Role;

/** What every page test starts from: the running application and somebody who asks it. */
public abstract class PageTest {

  /** A browser without a screen that has not signed in. */
  protected static Client stranger() {
    return new Client(TestService.address());
  }

  /** A browser in which somebody in this role is signed in; the same one for all tests. */
  protected static Client signedInAs(Role role) {
    return TestPeople.signedInAs(role);
  }
}
