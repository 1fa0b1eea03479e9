package contactpoint;

/** What every page test starts from: the running application and somebody who asks it. */
public abstract class PageTest {

  /** A browser without a screen that has not signed in. */
  protected static Client stranger() {
    return new Client(TestService.address());
  }
}
