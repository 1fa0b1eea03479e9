package contactpoint.feeds.web;

import contactpoint.database.Database;
import contactpoint.feeds.Acknowledgement;
import contactpoint.feeds.Feeds;
import contactpoint.feeds.Submission;
import contactpoint.feeds.SubmissionState;
import contactpoint.intake.DeliveryKind;
import contactpoint.intake.Limits;
import contactpoint.intake.Receipt;
import contactpoint.intake.Receiving;
import contactpoint.organisations.Organisations;
import contactpoint.organisations.Source;
import contactpoint.pages.Dates;
import contactpoint.pages.FormErrors;
import contactpoint.pages.NavigationItem;
import contactpoint.pages.Needs;
import contactpoint.pages.Page;
import contactpoint.pages.Right;
import contactpoint.vocabulary.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Deliveries of the own authority's sources: send one, see how far each is, and what waits of it.
 */
@Controller
class FeedsPage {

  static final String PATH = "/feeds";
  private static final int LISTED = 50;
  private static final int MOST_LINES = 200;

  private final Feeds feeds;
  private final Database database;
  private final Clock clock;

  FeedsPage(Feeds feeds, Database database, Clock clock) {
    this.feeds = feeds;
    this.database = database;
    this.clock = clock;
  }

  @Bean
  static NavigationItem feedsItem() {
    return new NavigationItem(40, "Feeds", PATH, Right.FEEDS);
  }

  @GetMapping(PATH)
  @Needs(Right.FEEDS)
  Page show(Actor actor) {
    return list(actor, FormErrors.NONE);
  }

  @PostMapping(PATH)
  @Needs(Right.FEEDS)
  Page send(
      Actor actor, @RequestParam(name = "delivery", required = false) @Nullable MultipartFile zip)
      throws IOException {
    if (zip == null || zip.isEmpty()) {
      return list(actor, FormErrors.NONE.and("delivery", "Choose the zip of a delivery"));
    }
    var folder = Files.createTempDirectory("delivery");
    try {
      var file = folder.resolve("delivery.zip");
      zip.transferTo(file);
      var into = Files.createDirectory(folder.resolve("unpacked"));
      return switch (new Receiving(Limits.USUAL, clock.instant().atZone(Dates.HERE).toLocalDate())
          .zip(file, into)) {
        case Receipt.Refused refused ->
            list(actor, FormErrors.NONE.and("delivery", refused.reason()));
        case Receipt.Accepted(var delivery) -> {
          if (!sources(actor).containsKey(delivery.note().source())) {
            feeds.turnedAway(delivery, actor);
            yield list(
                actor,
                FormErrors.NONE.and(
                    "delivery", "This delivery is from a source that is not your authority’s"));
          }
          yield switch (feeds.receive(delivery, actor)) {
            case Acknowledgement.Refused(var reason) ->
                list(actor, FormErrors.NONE.and("delivery", reason));
            case Acknowledgement.Taken(var id, var _) -> Page.goTo(PATH + "/" + id);
            case Acknowledgement.TakenBefore(var id) -> Page.goTo(PATH + "/" + id);
          };
        }
      };
    } finally {
      clear(folder);
    }
  }

  @GetMapping(PATH + "/{id}")
  @Needs(Right.QUARANTINE)
  Page one(Actor actor, @PathVariable long id) {
    var own = sources(actor);
    var found = feeds.waiting(actor, own.keySet(), id, MOST_LINES);
    if (found.isEmpty()) {
      return Page.notFound();
    }
    var submission = found.get().submission();
    return Page.of("feeds/submission", heading(submission))
        .below("Feeds", PATH)
        .in(PATH)
        .with("row", row(submission, own))
        .with("unchanged", submission.unchanged())
        .with("lines", found.get().lines());
  }

  private static String heading(Submission submission) {
    if (submission.state() != SubmissionState.PLACED) {
      return "%d%% of this delivery is placed".formatted(submission.percent());
    }
    return submission.unreadable() == 0
        ? "Every line of this delivery could be read"
        : submission.unreadable() == 1
            ? "1 line of this delivery waits to be put right"
            : "%,d lines of this delivery wait to be put right".formatted(submission.unreadable());
  }

  private Page list(Actor actor, FormErrors errors) {
    var own = sources(actor);
    var submissions = feeds.look(actor, own.keySet(), LISTED);
    var rows = submissions.stream().map(one -> row(one, own)).toList();
    long open = submissions.stream().filter(one -> one.state() != SubmissionState.PLACED).count();
    return Page.of(
            "feeds/list",
            submissions.isEmpty()
                ? "Nothing has been sent yet"
                : open == 0
                    ? "Everything that was sent is placed"
                    : open == 1
                        ? "1 delivery is being placed"
                        : open + " deliveries are being placed")
        .titled("Feeds")
        .with("rows", rows)
        .with("sources", List.copyOf(own.values()))
        .errors(errors);
  }

  private FeedRow row(Submission one, Map<String, Source> own) {
    var source = own.get(one.source());
    return new FeedRow(
        one.id(),
        source == null ? one.source() : source.caption(),
        one.kind() == DeliveryKind.FULL ? "Full" : "Changes",
        Dates.day(one.asOf()),
        Dates.moment(one.receivedAt(), clock.instant()),
        one.state().caption(),
        one.state() == SubmissionState.PLACED,
        one.percent(),
        one.lines(),
        one.unreadable());
  }

  private Map<String, Source> sources(Actor actor) {
    var found = new LinkedHashMap<String, Source>();
    actor
        .authority()
        .ifPresent(authority ->
            Objects.requireNonNull(
                    database.intake().transaction(tx -> Organisations.sourcesFor(tx, authority)))
                .stream()
                .filter(source -> source.authority().equals(Optional.of(authority)))
                .forEach(source -> found.put(source.code(), source)));
    return found;
  }

  private static void clear(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
