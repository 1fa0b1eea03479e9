package contactpoint.population.families;

import java.util.ArrayList;
import java.util.List;

/**
 * Values one after another, each from a day on, as days since 1970.
 *
 * @param <T> what changes
 */
public final class Timeline<T> {

  private final List<T> values = new ArrayList<>(3);
  private int[] days = new int[3];

  /** Begins with a value from a day on. */
  public Timeline(int day, T value) {
    values.add(value);
    days[0] = day;
  }

  /**
   * Adds the value that holds from a later day on; a value from the same day is replaced.
   *
   * @throws IllegalArgumentException if the day lies before the last change
   */
  public Timeline<T> then(int day, T value) {
    int last = values.size() - 1;
    if (day < days[last]) {
      throw new IllegalArgumentException("A timeline goes forward");
    }
    if (day == days[last]) {
      values.set(last, value);
      return this;
    }
    if (values.size() == days.length) {
      days = java.util.Arrays.copyOf(days, days.length * 2);
    }
    days[values.size()] = day;
    values.add(value);
    return this;
  }

  /** The value on a day; before the first day, the first value. */
  public T at(int day) {
    int i = values.size() - 1;
    while (i > 0 && days[i] > day) {
      i--;
    }
    return values.get(i);
  }

  /** How many values there are. */
  public int size() {
    return values.size();
  }

  /** The day from which a value holds. */
  public int day(int place) {
    return days[place];
  }

  public T value(int place) {
    return values.get(place);
  }

  public T last() {
    return values.getLast();
  }

  public int lastDay() {
    return days[values.size() - 1];
  }
}
