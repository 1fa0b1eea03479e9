package contactpoint.readiness;

import contactpoint.database.Tx;
import contactpoint.england.Region;
import contactpoint.measures.Figure;
import contactpoint.measures.Measure;
import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Draws the national and the authorities' pictures from what the tables hold: few queries each. */
final class Pictures {

  private static final int SOON_DAYS = 42;
  private static final int TOP = 5;

  private Pictures() {}

  static NationalPicture national(Tx tx, List<Figure> figures, LocalDate today) {
    var positions = positions(tx, today);
    var risks = RiskRows.open(tx);
    var sums = WorkforceRows.sums(tx);
    return new NationalPicture(
        today,
        positions,
        themes(risks, positions, today),
        users(positions, sums, Readiness.byAuthority(figures), today),
        months(positions, today),
        RiskRows.waivers(tx).stream().filter(one -> one.holdsOn(today)).toList(),
        RiskRows.findings(tx).stream()
            .filter(one -> one.blocking() && one.closed().isEmpty())
            .toList(),
        tools(tx),
        BurnUp.together(ToolRows.trainedByMonth(tx), potential(sums), today));
  }

  private static Map<AuthorityNumber, Long> potential(
      Map<AuthorityNumber, WorkforceRows.Sums> sums) {
    return sums.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> (long) one.getValue().potential()));
  }

  private static List<NationalPicture.ToolFigure> tools(Tx tx) {
    return ToolRows.figures(tx).entrySet().stream()
        .map(one ->
            new NationalPicture.ToolFigure(
                one.getKey().caption(),
                one.getKey().sentence(one.getValue().all(), one.getValue().of()),
                one.getValue().authorities()))
        .toList();
  }

  /** All authorities as they stand. */
  static List<Position> positions(Tx tx, LocalDate today) {
    var standings = PlanRows.standings(tx);
    var tasks = PlanRows.tasks(tx);
    var checkpoints = CheckpointRows.all(tx);
    var late = lateness(standings, tasks);
    return standings.stream()
        .map(one ->
            position(
                one,
                tasks.getOrDefault(one.number(), List.of()),
                checkpoints.getOrDefault(one.number(), List.of()),
                late.getOrDefault(one.authority().region(), List.of()),
                today))
        .toList();
  }

  private static Position position(
      Standing standing,
      List<Task> tasks,
      List<Checkpoint> checkpoints,
      List<Long> region,
      LocalDate today) {
    return new Position(
        standing, tasks, checkpoints, Forecast.of(standing, tasks, region, today), today);
  }

  private static Map<Region, List<Long>> lateness(
      List<Standing> standings, Map<AuthorityNumber, List<Task>> tasks) {
    var late = new EnumMap<Region, List<Long>>(Region.class);
    for (var standing : standings) {
      var own = late.computeIfAbsent(standing.authority().region(), region -> new ArrayList<>());
      tasks.getOrDefault(standing.number(), List.of()).stream()
          .filter(Task::isDone)
          .forEach(task -> own.add(task.slippage()));
    }
    return late;
  }

  static AuthorityPicture authority(
      Tx tx, Standing standing, List<Figure> figures, Changes changes, LocalDate today) {
    var standings = PlanRows.standings(tx);
    var all = PlanRows.tasks(tx);
    var region = lateness(standings, all).getOrDefault(standing.authority().region(), List.of());
    var tasks = all.getOrDefault(standing.number(), List.of());
    var checkpoints = CheckpointRows.of(tx, standing.number());
    var byAuthority = Readiness.byAuthority(figures);
    var waivers =
        RiskRows.waivers(tx).stream()
            .filter(one -> one.authority().equals(standing.number()))
            .toList();
    var own = byAuthority.getOrDefault(standing.number(), List.of());
    return new AuthorityPicture(
        position(standing, tasks, checkpoints, region, today),
        Gate.of(standing, checkpoints, own, waivers, today),
        Forecast.actions(standing, tasks, region, today),
        beside(standing, standings, WorkforceRows.sums(tx), byAuthority),
        RiskRows.of(tx, standing.number()).stream()
            .filter(risk -> risk.closed().isEmpty())
            .toList(),
        changes.newest(tx, standing.number()).stream().map(Changes.Change::text).toList(),
        Dues.of(tx, standing, today));
  }

  private static List<AuthorityPicture.Beside> beside(
      Standing standing,
      List<Standing> standings,
      Map<AuthorityNumber, WorkforceRows.Sums> sums,
      Map<AuthorityNumber, List<Figure>> figures) {
    var region =
        standings.stream()
            .filter(one -> one.authority().region() == standing.authority().region())
            .map(Standing::number)
            .filter(sums::containsKey)
            .toList();
    var lines = new ArrayList<AuthorityPicture.Beside>();
    Function<AuthorityNumber, People> people =
        number -> People.of(sums, figures.getOrDefault(number, List.of()), number);
    var what = new java.util.LinkedHashMap<String, ToIntFunction<People>>();
    what.put("Cleared", one -> AuthorityPicture.percent(one.cleared, one.potential));
    what.put("Trained", one -> AuthorityPicture.percent(one.trained, one.potential));
    what.put("With a token", one -> AuthorityPicture.percent(one.tokens, one.potential));
    what.forEach((caption, share) -> {
      var shares = region.stream().map(people).map(share::applyAsInt).sorted().toList();
      lines.add(
          new AuthorityPicture.Beside(
              caption,
              share.applyAsInt(people.apply(standing.number())),
              shares.isEmpty() ? 0 : shares.get(shares.size() / 2)));
    });
    return lines;
  }

  /** Users of one authority: what the system measures, else its own count. */
  private record People(
      long potential, long cleared, long trained, long tokens, long ready, boolean measured) {

    static People of(
        Map<AuthorityNumber, WorkforceRows.Sums> sums,
        List<Figure> figures,
        AuthorityNumber number) {
      var counted = sums.getOrDefault(number, WorkforceRows.Sums.NONE);
      var found = new Gate.Measured(figures);
      return new People(
          counted.potential(),
          found.of(Measure.USERS_CLEARED).orElse((long) counted.checked()),
          found.of(Measure.USERS_TRAINED).orElse((long) counted.trained()),
          found.of(Measure.USERS_WITH_TOKEN).orElse((long) counted.tokens()),
          found.of(Measure.USERS_READY).orElse(0L),
          found.of(Measure.USERS_READY).isPresent());
    }
  }

  private static NationalPicture.Users users(
      List<Position> positions,
      Map<AuthorityNumber, WorkforceRows.Sums> sums,
      Map<AuthorityNumber, List<Figure>> figures,
      LocalDate today) {
    var people =
        positions.stream()
            .map(
                one -> People.of(sums, figures.getOrDefault(one.number(), List.of()), one.number()))
            .toList();
    return new NationalPicture.Users(
        people.stream().mapToLong(People::potential).sum(),
        people.stream().mapToLong(People::cleared).sum(),
        people.stream().mapToLong(People::trained).sum(),
        people.stream().mapToLong(People::tokens).sum(),
        people.stream().mapToLong(People::ready).sum(),
        target(positions, sums, today),
        (int) people.stream().filter(People::measured).count());
  }

  /** Day-one users on the planned day, everybody within a year of it, evenly between. */
  private static long target(
      List<Position> positions, Map<AuthorityNumber, WorkforceRows.Sums> sums, LocalDate today) {
    long target = 0;
    for (var one : positions) {
      long days = java.time.temporal.ChronoUnit.DAYS.between(one.standing().plannedLive(), today);
      long first = one.standing().dayOneUsers();
      long all =
          Math.max(first, sums.getOrDefault(one.number(), WorkforceRows.Sums.NONE).potential());
      if (days >= 0) {
        target += first + (all - first) * Math.min(days, 365) / 365;
      }
    }
    return target;
  }

  private static List<NationalPicture.Month> months(List<Position> positions, LocalDate today) {
    if (positions.isEmpty()) {
      return List.of();
    }
    var first =
        YearMonth.from(
                positions.stream()
                    .map(one -> one.standing().plannedLive())
                    .min(Comparator.naturalOrder())
                    .orElse(today))
            .minusMonths(1);
    var last =
        YearMonth.from(
            positions.stream()
                .map(one -> days(one, Edge.HIGH))
                .max(Comparator.naturalOrder())
                .orElse(today));
    var months = new ArrayList<NationalPicture.Month>();
    for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      months.add(month(positions, month, today));
    }
    return months;
  }

  private enum Edge {
    LOW,
    MEDIAN,
    HIGH
  }

  private static LocalDate days(Position one, Edge edge) {
    return switch (one.forecast()) {
      case Forecast.Live(var since) -> since;
      case Forecast.TooEarly early -> one.standing().plannedLive();
      case Forecast.Expected expected ->
          switch (edge) {
            case LOW -> expected.low();
            case MEDIAN -> expected.median();
            case HIGH -> expected.high();
          };
    };
  }

  private static NationalPicture.Month month(
      List<Position> positions, YearMonth month, LocalDate today) {
    var end = month.atEndOfMonth();
    int plan =
        (int) positions.stream().filter(one -> !one.standing().plannedLive().isAfter(end)).count();
    boolean past = !month.isAfter(YearMonth.from(today));
    int live =
        (int)
            positions.stream()
                .filter(
                    one -> one.standing().openedOn().filter(day -> !day.isAfter(end)).isPresent())
                .count();
    return new NationalPicture.Month(
        month,
        plan,
        past ? live : -1,
        by(positions, Edge.HIGH, end),
        by(positions, Edge.MEDIAN, end),
        by(positions, Edge.LOW, end));
  }

  private static int by(List<Position> positions, Edge edge, LocalDate end) {
    return (int) positions.stream().filter(one -> !days(one, edge).isAfter(end)).count();
  }

  private static List<NationalPicture.Theme> themes(
      List<Risk> risks, List<Position> positions, LocalDate today) {
    var soon =
        positions.stream()
            .filter(one -> !one.standing().isLive())
            .filter(one -> !one.standing().plannedLive().isAfter(today.plusDays(SOON_DAYS)))
            .map(Position::number)
            .collect(Collectors.toSet());
    return risks.stream().collect(Collectors.groupingBy(Risk::theme)).entrySet().stream()
        .map(entry -> {
          var authorities =
              entry.getValue().stream().map(Risk::authority).collect(Collectors.toSet());
          int open = (int) authorities.stream().filter(soon::contains).count();
          var example = entry.getValue().getFirst();
          return new NationalPicture.Theme(
              entry.getKey(), entry.getKey().caption(), authorities.size(), open, example);
        })
        .sorted(
            Comparator.comparingInt((NationalPicture.Theme theme) -> theme.authorities())
                .thenComparingInt(NationalPicture.Theme::soon)
                .reversed())
        .limit(TOP)
        .toList();
  }
}
