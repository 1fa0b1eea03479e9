package contactpoint.measures;

/**
 * A feature that knows figures of itself and writes them down when it is asked, about once an hour,
 * in a transaction of its own. A bean of this type is found by the hourly round.
 */
public interface Measuring {

  void measure();
}
