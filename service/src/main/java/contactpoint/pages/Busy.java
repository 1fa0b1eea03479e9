package contactpoint.pages;

/**
 * More is asked at this moment than the machine can do: answered with 503 and an invitation to try
 * again.
 */
public final class Busy extends RuntimeException {

  public Busy() {
    super("Too much is asked at once");
  }
}
