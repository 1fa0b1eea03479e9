package contactpoint.benchmarks.spine;

import contactpoint.access.AboutAsker;
import contactpoint.access.Access;
import contactpoint.access.Answer;
import contactpoint.access.Likelihood;
import contactpoint.access.ListedChild;
import contactpoint.access.Understood;
import contactpoint.audit.Audit;
import contactpoint.database.Database;
import contactpoint.linkage.Model;
import contactpoint.organisations.Admission;
import contactpoint.organisations.Organisations;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.Factor;
import contactpoint.vocabulary.Role;
import contactpoint.vocabulary.Route;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How well what practitioners type finds the child they mean, each enquiry typed once. */
final class Quality {

  private final Site site;
  private final PrintWriter out;
  private final Map<String, Integer> misses = new TreeMap<>();
  private final Map<String, int[]> groups = new HashMap<>();
  private int present;
  private int first;
  private int listed;
  private int refined;
  private int all;
  private int absent;
  private int absentCertain;
  private int absentListed;
  private int ofTwins;
  private int twinsApart;

  Quality(Site site, PrintWriter out) {
    this.site = site;
    this.out = out;
  }

  void run() throws IOException {
    var asked = Asked.in(site.population());
    try (var database = site.connect()) {
      var people =
          asked.stream()
              .flatMap(one -> one.person().stream().boxed())
              .collect(Collectors.toUnmodifiableSet());
      var meant = Meant.of(site.population(), people, database);
      var access = access(database);
      openEverywhere(database);
      for (var one : asked) {
        judge(one, access, meant);
      }
      print();
    }
  }

  private static void openEverywhere(Database database) {
    database
        .programme()
        .inTransaction(tx ->
            Organisations.authorities(tx)
                .forEach(one -> Organisations.admit(tx, one.number(), Admission.EVERYBODY)));
  }

  private Access access(Database database) {
    var heart = site.heart(database);
    var chance = new SecureRandom();
    return new Access(
        database,
        heart.register(),
        site.keys(),
        Model.childRegister().forPeople(site.children()),
        new Audit(Clock.systemUTC(), chance),
        tx -> Map.of(),
        actor -> new AboutAsker(Optional.empty(), Optional.empty()),
        Clock.systemUTC(),
        chance);
  }

  /** Somebody who works where the enquiry was made. */
  private static Actor somebody(AuthorityNumber authority) {
    return new Actor(
        1,
        Role.PRACTITIONER,
        1,
        Optional.of(authority),
        Route.WEB,
        List.of(new Factor(Factor.Kind.PASSWORD, Clock.systemUTC().instant())));
  }

  private void judge(Asked asked, Access access, Meant meant) {
    all++;
    var actor = somebody(asked.authority());
    var answer =
        access.understand(actor, asked.form()) instanceof Understood.Question question
            ? Optional.of(access.search(actor, asked.form(), question))
            : Optional.<Answer>empty();
    if (answer.isPresent() && answer.get() instanceof Answer.Refine) {
      refined++;
    }
    var shown =
        answer.isPresent() && answer.get() instanceof Answer.Listed list
            ? list.children()
            : List.<ListedChild>of();
    if (asked.person().isEmpty()) {
      nobody(shown);
    } else {
      somebody(asked, answer, shown, asked.person().getAsLong(), meant);
    }
  }

  private void nobody(List<ListedChild> shown) {
    absent++;
    absentListed += shown.isEmpty() ? 0 : 1;
    boolean certain =
        shown.stream()
            .anyMatch(one -> one.likelihood().filter(Likelihood.VERY_LIKELY::equals).isPresent());
    absentCertain += certain ? 1 : 0;
  }

  private void somebody(
      Asked asked, Optional<Answer> answer, List<ListedChild> shown, long person, Meant meant) {
    present++;
    var records = meant.records(person);
    var numbers = shown.stream().map(one -> one.number().value()).toList();
    int place = -1;
    for (int i = numbers.size() - 1; i >= 0; i--) {
      place = records.contains(numbers.get(i)) ? i : place;
    }
    boolean isFirst = place == 0;
    first += isFirst ? 1 : 0;
    listed += place >= 0 ? 1 : 0;
    var group = groups.computeIfAbsent(meant.group(person), one -> new int[2]);
    group[0]++;
    group[1] += isFirst ? 1 : 0;
    var twins = meant.twinRecords(person);
    if (!twins.isEmpty()) {
      ofTwins++;
      twinsApart += isFirst || place >= 0 ? 1 : 0;
    }
    if (!isFirst) {
      misses.merge(cause(asked, answer, numbers, place, person, meant), 1, Integer::sum);
    }
  }

  private static String cause(
      Asked asked,
      Optional<Answer> answer,
      List<Long> numbers,
      int place,
      long person,
      Meant meant) {
    String by = "asked by " + asked.by() + ": ";
    if (meant.records(person).isEmpty()) {
      return by + "no record, since all that was said of the child waits";
    }
    if (answer.isEmpty()) {
      return by + "asked to type more";
    }
    if (answer.get() instanceof Answer.Refine) {
      return by + "refine";
    }
    if (numbers.isEmpty()) {
      return by + "nothing found";
    }
    if (place < 0) {
      return by + "others listed, not the child";
    }
    long leader = numbers.getFirst();
    return by
        + "listed, but first came "
        + (meant.twinRecords(person).contains(leader)
            ? "the twin"
            : meant.kinRecords(person).contains(leader) ? "a brother or sister" : "somebody else");
  }

  private void print() {
    out.printf(
        "search: %,d enquiries, %,d about children of the register: first %s, among the ten %s;"
            + " refine %s of all%n",
        all, present, share(first, present), share(listed, present), share(refined, all));
    out.printf(
        "about %,d children who are not there: somebody listed %s, with a look of certainty %s%n",
        absent, share(absentListed, absent), share(absentCertain, absent));
    out.printf("about %,d twins: the child listed %s%n", ofTwins, share(twinsApart, ofTwins));
    out.println("first, by ethnic group of the truth (groups of 100 enquiries or more):");
    groups.entrySet().stream()
        .filter(one -> one.getValue()[0] >= 100)
        .sorted(Map.Entry.comparingByKey())
        .forEach(one ->
            out.printf(
                "  %-6s %6d enquiries, first %s%n",
                one.getKey(), one.getValue()[0], share(one.getValue()[1], one.getValue()[0])));
    out.println("not first, by cause:");
    misses.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(one -> out.printf("  %5d  %s%n", one.getValue(), one.getKey()));
    out.flush();
  }

  /** A share with its Wilson 95 % interval. */
  private static String share(int part, int whole) {
    if (whole == 0) {
      return "of none";
    }
    double n = whole;
    double p = part / n;
    double z = 1.96;
    double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
    return String.format(
        Locale.ROOT,
        "%.2f %% (%.2f to %.2f)",
        100 * p,
        100 * Math.max(0, centre - half),
        100 * Math.min(1, centre + half));
  }
}
