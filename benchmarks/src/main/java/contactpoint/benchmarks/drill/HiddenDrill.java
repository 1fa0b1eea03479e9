package contactpoint.benchmarks.drill;

import contactpoint.ContactPoint;
import contactpoint.accounts.Accounts;
import contactpoint.benchmarks.Practitioner;
import contactpoint.database.Database;
import contactpoint.demo.Deliveries;
import contactpoint.demo.Visitor;
import contactpoint.intake.ChildStatement;
import contactpoint.linkage.NameForms;
import contactpoint.organisations.Roster;
import contactpoint.register.Child;
import contactpoint.register.Said;
import contactpoint.shielding.ShieldReason;
import contactpoint.vocabulary.Actor;
import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Name;
import contactpoint.vocabulary.Route;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Hidden is absent, over HTTP. Two services run on two copies of one register: in one some children
 * are shielded, in the other nothing of them is left. Every question with a fact that a shield
 * hides is put to both, and the replies are compared byte for byte after identifiers and times are
 * masked.
 */
final class HiddenDrill {

  private static final AuthorityNumber AUTHORITY = new AuthorityNumber(302);

  private static final Practitioner TOM =
      new Practitioner(
          "drill@example.org",
          "correct horse battery staple",
          "seed of the drill 01".getBytes(StandardCharsets.US_ASCII));

  private static final List<String> TABLES_BY_CHILD =
      List.of(
          "register.other_name",
          "register.other_address",
          "register.carer",
          "register.involvement",
          "register.issued_number",
          "register.concealed_place",
          "register.shown_key",
          "register.statement",
          "matching.key",
          "matching.joined");

  /** About every tenth answer asks for the asker's part, by a byte of the enquiry's identifier. */
  private static final Pattern ASKED_BY_CHANCE =
      Pattern.compile("(?s)\\s*(<form class=\"cp-panel access-part\".*?</form>)?\\s*</main>");

  /** What differs between two replies to one question, whoever is asked about. */
  private static final List<Pattern> MASKED =
      List.of(
          Pattern.compile("name=\"_csrf\" value=\"[^\"]*\""),
          Pattern.compile("data-token=\"[^\"]*\""),
          Pattern.compile("data-session=\"\\d+\""),
          Pattern.compile("/enquiries/[A-Za-z0-9_-]+"),
          Pattern.compile("nonce[-=]\"?[A-Za-z0-9+/_=-]+"),
          Pattern.compile("\\b\\d{1,2}[.:]\\d{2}(:\\d{2})? ?(am|pm)?"));

  private final Ground ground;
  private final Path folder;
  private final int children;
  private final Random chance;

  HiddenDrill(Ground ground, Path folder, int children, long seed) {
    this.ground = ground;
    this.folder = folder;
    this.children = children;
    this.chance = new Random(seed);
  }

  /**
   * What came of it.
   *
   * @param understood questions that were answered and not sent back with errors
   * @param found open questions, asked as a control, whose replies did differ
   * @param example the first line that differed, in both replies; every child is invented
   * @param different the fields of hidden questions whose replies differed or were failures, and
   *     how often
   */
  record Outcome(
      int shielded,
      int questions,
      int understood,
      int open,
      int found,
      String example,
      Map<String, Integer> different) {}

  /** A shielded child, and by what it might be asked for. */
  private record Asked(
      ChildNumber number, Map<String, String> open, Map<String, List<String>> hidden) {}

  /** Shields so many children and asks about each. */
  Outcome run(int shields) throws IOException {
    Post.population(folder.resolve("england"), Small.plan(children, 9));
    var with = ground.fresh();
    var asked = new ArrayList<Asked>();
    try (var database = Database.connect(with, Ground.keys(), UnaryOperator.identity())) {
      load(database);
      asked.addAll(chosen(database, shields));
    }
    var without = ground.copy(with);
    for (var one : asked) {
      ground.execute(without, forgotten(one.number()));
    }
    try (var hiding = service(with, "with");
        var lacking = service(without, "without")) {
      shield(hiding, asked);
      return compare(comeTo(hiding), comeTo(lacking), asked);
    } finally {
      ground.drop(with);
      ground.drop(without);
    }
  }

  /** A practitioner who has signed in to a service. */
  private static Visitor comeTo(ConfigurableApplicationContext service) {
    var accounts = service.getBean(Accounts.class);
    var today = LocalDate.now(service.getBean(Clock.class));
    int port =
        Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer()).getPort();
    TOM.open(accounts, service.getBean(Database.class), AUTHORITY, today);
    return TOM.come(accounts, new Visitor(Visitor.wire(), "http://localhost:" + port));
  }

  private void load(Database database) {
    database.programme().inTransaction(tx -> Roster.read(folder.resolve("england"), tx));
    var heart = Ground.heart(database, 11_000_000, 3);
    try {
      Deliveries.firstIn(folder.resolve("england")).forEach(delivery -> Post.hand(heart, delivery));
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
    heart.feeds().placeWaiting("drill", submission -> true);
  }

  private List<Asked> chosen(Database database, int shields) {
    var heart = Ground.heart(database, 11_000_000, 3);
    return Objects.requireNonNull(
        database
            .intake()
            .<List<Asked>>transaction(tx -> {
              var numbers =
                  new ArrayList<>(
                      tx.sql("select number from register.child order by number")
                          .query((row, i) -> new ChildNumber(row.getLong(1)))
                          .list());
              Collections.shuffle(numbers, chance);
              var found = new ArrayList<Asked>();
              for (var number : numbers) {
                if (found.size() < shields) {
                  var child = heart.register().child(tx, number).orElseThrow();
                  var said =
                      heart
                          .register()
                          .everSaidOf(tx, List.of(number))
                          .getOrDefault(number, List.of());
                  asked(
                          child,
                          said,
                          code ->
                              tx.sql("select name from organisations.setting where code = ?")
                                  .param(code.text())
                                  .query(String.class)
                                  .optional()
                                  .orElse(""))
                      .ifPresent(found::add);
                }
              }
              return found;
            }));
  }

  private interface Settings {
    String name(Code code);
  }

  /** Whose name and birth are known and who has at least one fact to hide. */
  private static java.util.Optional<Asked> asked(Child child, List<Said> said, Settings settings) {
    var name = child.name();
    if (name.given() == null || name.family() == null || child.born() == null) {
      return java.util.Optional.empty();
    }
    var open = new TreeMap<String, String>();
    open.put("given", name.given().text());
    open.put("family", name.family().text());
    open.put("born", child.born().day().toString());
    open.put("sex", child.sex() == null ? "unsure" : child.sex().code());
    Map<String, List<String>> hidden = new TreeMap<>();
    for (var one : said) {
      if (one.statement() instanceof ChildStatement statement) {
        var who = statement.identity();
        var where = statement.place();
        if (where.postcode() != null) {
          String postcode = where.postcode().text();
          hide(hidden, "postcode", postcode);
          hide(hidden, "postcode", postcode.substring(0, postcode.length() - 3).strip());
        }
        if (where.setting() != null) {
          hide(hidden, "setting", settings.name(where.setting()));
        }
        if (where.upn() != null) {
          hide(hidden, "number", where.upn().text());
        }
        if (who.nhsNumber() != null) {
          open.put("number", who.nhsNumber().digits());
        }
        other(hidden, "family", who.formerFamily(), name.family());
        other(hidden, "family", who.family(), name.family());
        other(hidden, "given", who.knownAs(), name.given());
      }
    }
    return hidden.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(new Asked(child.number(), open, hidden));
  }

  /** A name is hidden unless it is a spelling or a form of the one that is shown. */
  private static void other(
      Map<String, List<String>> hidden, String field, @Nullable Name other, Name shown) {
    if (other == null) {
      return;
    }
    String plain = NameForms.plain(other.text());
    String open = NameForms.plain(shown.text());
    boolean sounds = !Collections.disjoint(NameForms.sounds(plain), NameForms.sounds(open));
    boolean form = !Collections.disjoint(NameForms.alike(plain), NameForms.alike(open));
    boolean part = open.contains(plain) || plain.contains(open);
    if (!plain.isEmpty() && !sounds && !form && !part && NameForms.slips(plain, open, 3) > 3) {
      hide(hidden, field, other.text());
    }
  }

  private static void hide(Map<String, List<String>> hidden, String field, String value) {
    var values = hidden.computeIfAbsent(field, one -> new ArrayList<>());
    if (!value.isEmpty() && !values.contains(value)) {
      values.add(value);
    }
  }

  private static String forgotten(ChildNumber child) {
    var sql = new StringBuilder();
    for (String table : TABLES_BY_CHILD) {
      sql.append("delete from %s where child = %d;".formatted(table, child.value()));
    }
    return sql + "delete from register.child where number = %d;".formatted(child.value());
  }

  private ConfigurableApplicationContext service(Database.Address address, String name)
      throws IOException {
    var work = Files.createDirectories(folder.resolve(name));
    var secret = Files.write(work.resolve("secret"), new byte[32]);
    return new SpringApplication(ContactPoint.class)
        .run(
            "--server.port=0",
            "--server.shutdown=immediate",
            "--contactpoint.training-copy=true",
            "--contactpoint.seal.folder=" + work.resolve("seal"),
            "--contactpoint.secret.file=" + secret,
            "--contactpoint.database.url=" + address.url(),
            "--contactpoint.database.user=" + address.owner(),
            "--contactpoint.database.password=" + address.password());
  }

  private static void shield(ConfigurableApplicationContext service, List<Asked> all) {
    var shields = service.getBean(contactpoint.shielding.Shields.class);
    for (var one : all) {
      service
          .getBean(Database.class)
          .intake()
          .inTransaction(tx ->
              shields.shield(
                  tx,
                  Actor.system(Route.COMMAND),
                  one.number(),
                  ShieldReason.WITNESS,
                  AUTHORITY,
                  Ground.TODAY));
    }
  }

  private static Outcome compare(Visitor hiding, Visitor lacking, List<Asked> all) {
    int questions = 0;
    int understood = 0;
    int open = 0;
    int found = 0;
    String example = "";
    var different = new TreeMap<String, Integer>();
    for (var one : all) {
      for (var question : questions(one)) {
        var here = hiding.post("/find", typed(question.fields()));
        var there = lacking.post("/find", typed(question.fields()));
        boolean equal = masked(here).equals(masked(there)) && here.statusCode() < 500;
        if (question.hides()) {
          questions++;
          understood += here.statusCode() == 200 ? 1 : 0;
          if (!equal) {
            example = example.isEmpty() ? firstDifference(masked(here), masked(there)) : example;
            different.merge(question.fields().keySet().toString(), 1, Integer::sum);
          }
        } else {
          open++;
          found += equal ? 0 : 1;
        }
      }
    }
    return new Outcome(all.size(), questions, understood, open, found, example, different);
  }

  private record Question(Map<String, String> fields, boolean hides) {}

  /**
   * Every combination of the fields, open or hidden; of those that hide nothing, the two surest.
   */
  private static List<Question> questions(Asked child) {
    List<Question> all = new ArrayList<>();
    all.add(new Question(Map.of(), false));
    for (String field :
        List.of("given", "family", "born", "sex", "postcode", "setting", "number")) {
      var more = new ArrayList<>(all);
      for (var before : all) {
        String value = child.open().get(field);
        if (value != null) {
          more.add(new Question(with(before.fields(), field, value), before.hides()));
        }
        for (String hidden : child.hidden().getOrDefault(field, List.of())) {
          more.add(new Question(with(before.fields(), field, hidden), true));
        }
      }
      all = more;
    }
    var surest = List.of(List.of("given", "family", "born"), List.of("number"));
    return all.stream()
        .filter(question ->
            question.hides() || surest.contains(List.copyOf(question.fields().keySet())))
        .toList();
  }

  private static Map<String, String> with(Map<String, String> before, String field, String value) {
    var after = new LinkedHashMap<>(before);
    after.put(field, value);
    return after;
  }

  private static Map<String, String> typed(Map<String, String> question) {
    var fields = new LinkedHashMap<String, String>();
    question.forEach((field, value) -> {
      if (field.equals("born")) {
        fields.put("born-year", value.substring(0, 4));
        fields.put("born-month", value.substring(5, 7));
        fields.put("born-day", value.substring(8));
      } else {
        fields.put(field, value);
      }
    });
    fields.put("reason", "working-with");
    return fields;
  }

  private static String firstDifference(String here, String there) {
    var ours = here.lines().toList();
    var theirs = there.lines().toList();
    int at = 0;
    while (at < Math.min(ours.size(), theirs.size()) && ours.get(at).equals(theirs.get(at))) {
      at++;
    }
    return "line %d: %s / %s".formatted(at, lineOf(ours, at), lineOf(theirs, at));
  }

  private static String lineOf(List<String> lines, int at) {
    return at < lines.size() ? lines.get(at).strip() : "nothing";
  }

  /** Status, names of the headers, body. */
  private static String masked(HttpResponse<String> reply) {
    String body = ASKED_BY_CHANCE.matcher(reply.body()).replaceAll("</main>");
    for (var pattern : MASKED) {
      body = pattern.matcher(body).replaceAll("*");
    }
    return reply.statusCode() + " " + reply.headers().map().keySet() + "\n" + body;
  }
}
