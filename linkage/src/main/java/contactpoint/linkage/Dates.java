package contactpoint.linkage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people and machines write them: 2004-05-17, 20040517, 17/05/2004, 17 May 2004, 2004 5
 * 17, 2004-05, 2004. A month of 13 is kept as it stands: it is a slip, and a slip can be compared.
 */
final class Dates {
  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };

  private Dates() {}

  static @Nullable Term read(String typed) {
    int[] numbers = new int[3];
    int[] lengths = new int[3];
    int count = numbers(typed, numbers, lengths);
    return switch (count) {
      case 1 -> packed(numbers[0], lengths[0]);
      case 2 ->
          lengths[0] == 4
              ? term(numbers[0], numbers[1], 0)
              : lengths[1] == 4 ? term(numbers[1], numbers[0], 0) : null;
      case 3 ->
          lengths[0] == 4
              ? term(numbers[0], numbers[1], numbers[2])
              : lengths[2] == 4 ? dayFirst(numbers) : null;
      default -> null;
    };
  }

  private static @Nullable Term dayFirst(int[] n) {
    // 05/17/2004 can only be month first
    return n[1] > 12 && n[0] <= 12 ? term(n[2], n[0], n[1]) : term(n[2], n[1], n[0]);
  }

  private static @Nullable Term packed(int number, int length) {
    return switch (length) {
      case 8 -> term(number / 10000, number / 100 % 100, number % 100);
      case 6 -> term(number / 100, number % 100, 0);
      case 4 -> term(number, 0, 0);
      default -> null;
    };
  }

  private static @Nullable Term term(int year, int month, int day) {
    if (year == 0 || month > 99 || day > 99) {
      return null;
    }
    int date = year * 10000 + month * 100 + day;
    return Term.date(Integer.toString(date), date);
  }

  /** The first three numbers of a text; a month's name counts as its number. */
  private static int numbers(String typed, int[] numbers, int[] lengths) {
    int count = 0;
    int i = 0;
    int n = typed.length();
    while (i < n && count < 3) {
      char c = typed.charAt(i);
      int start = i;
      if (c >= '0' && c <= '9') {
        int value = 0;
        while (i < n && i - start < 9 && typed.charAt(i) >= '0' && typed.charAt(i) <= '9') {
          value = value * 10 + typed.charAt(i++) - '0';
        }
        numbers[count] = value;
        lengths[count++] = i - start;
      } else if (Character.isLetter(c)) {
        while (i < n && Character.isLetter(typed.charAt(i))) {
          i++;
        }
        int month = month(typed.substring(start, i));
        if (month > 0) {
          numbers[count] = month;
          lengths[count++] = 2;
        }
      } else {
        i++;
      }
    }
    return count;
  }

  private static int month(String word) {
    var start = lower(word);
    for (int m = 0; m < MONTHS.length; m++) {
      if (start.startsWith(MONTHS[m])) {
        return m + 1;
      }
    }
    return 0;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
