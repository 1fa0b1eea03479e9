package contactpoint.linkage.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Damages clean values as people and machines do, driven by tables of rules: how a sound is written
 * otherwise, which characters scanners confuse, which keys lie next to one another. Beside the
 * tables: a character left out, doubled, or exchanged with the next.
 */
final class Damage {
  private record Sound(String where, String from, String to) {}

  private final List<Sound> sounds = new ArrayList<>();
  private final Map<String, List<String>> scanned = new HashMap<>();
  private final Map<String, List<String>> keys = new HashMap<>();
  private final SplittableRandom random;

  /** Reads the tables of a folder; equal seeds damage alike. */
  Damage(Path rules, long seed) throws IOException {
    random = new SplittableRandom(seed);
    for (var line : Files.readAllLines(rules.resolve("phonetic_variations.csv"))) {
      var parts = line.split(",", -1);
      // conditions on what stands before and after are left out with their rules
      if (!line.startsWith("#") && parts.length > 3 && parts[3].equals("None")) {
        sounds.add(new Sound(parts[0], parts[1], parts[2].equals("@") ? "" : parts[2]));
      }
    }
    for (var line : Files.readAllLines(rules.resolve("ocr_errors.csv"))) {
      var parts = line.split(",", -1);
      if (!line.startsWith("#") && parts.length == 2) {
        scanned.computeIfAbsent(parts[0], from -> new ArrayList<>()).add(parts[1]);
      }
    }
    List<String> neighbours = new ArrayList<>();
    for (var line : Files.readAllLines(rules.resolve("qwerty_errors.yaml"))) {
      if (line.startsWith("- ")) {
        neighbours.add(line.substring(2).strip().replaceAll("[\"']", ""));
      } else if (line.endsWith(":")) {
        neighbours = new ArrayList<>();
        keys.put(line.substring(0, line.length() - 1).replaceAll("[\"']", ""), neighbours);
      }
    }
  }

  /** Whether something happens that happens in a share of all cases. */
  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  int any(int bound) {
    return random.nextInt(bound);
  }

  /** A name or street, damaged once. */
  String text(String value) {
    return switch (random.nextInt(4)) {
      case 0 -> heard(value);
      case 1 -> replaced(value, scanned, true);
      default -> typed(value);
    };
  }

  /** Digits, damaged once. */
  String digits(String value) {
    return random.nextInt(3) == 0 ? replaced(value, scanned, false) : typed(value);
  }

  private String typed(String value) {
    if (value.length() < 2) {
      return value;
    }
    int at = random.nextInt(value.length() - 1);
    return switch (random.nextInt(4)) {
      case 0 -> value.substring(0, at) + value.substring(at + 1);
      case 1 -> value.substring(0, at + 1) + value.substring(at);
      case 2 ->
          value.substring(0, at)
              + value.charAt(at + 1)
              + value.charAt(at)
              + value.substring(at + 2);
      default -> replaced(value, keys, true);
    };
  }

  private String replaced(String value, Map<String, List<String>> table, boolean letters) {
    for (int attempt = 0; attempt < 5 && !value.isEmpty(); attempt++) {
      int at = random.nextInt(value.length());
      var one = value.substring(at, at + 1);
      var choices = table.getOrDefault(one, table.getOrDefault(Lower.of(one), List.of()));
      if (!choices.isEmpty()) {
        var chosen = choices.get(random.nextInt(choices.size()));
        boolean fits = letters || chosen.chars().allMatch(Character::isDigit);
        if (fits) {
          return value.substring(0, at) + chosen + value.substring(at + 1);
        }
      }
    }
    return value;
  }

  private String heard(String value) {
    var lower = Lower.of(value);
    for (int attempt = 0; attempt < 40; attempt++) {
      var rule = sounds.get(random.nextInt(sounds.size()));
      int at = place(lower, rule);
      if (at >= 0) {
        return lower.substring(0, at) + rule.to() + lower.substring(at + rule.from().length());
      }
    }
    return typed(value);
  }

  private static int place(String value, Sound rule) {
    return switch (rule.where()) {
      case "START" -> value.startsWith(rule.from()) ? 0 : -1;
      case "END" -> value.endsWith(rule.from()) ? value.length() - rule.from().length() : -1;
      case "MIDDLE" -> value.indexOf(rule.from(), 1);
      default -> value.indexOf(rule.from());
    };
  }

  /** Lower case that depends on no language. */
  private static final class Lower {
    static String of(String text) {
      return text.toLowerCase(java.util.Locale.ROOT);
    }
  }
}
