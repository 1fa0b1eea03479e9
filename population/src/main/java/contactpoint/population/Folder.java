package contactpoint.population;

import contactpoint.population.chance.Chance;
import contactpoint.population.places.Authority;
import contactpoint.population.places.Country;
import contactpoint.population.places.District;
import contactpoint.population.places.Invented;
import contactpoint.population.places.Practice;
import contactpoint.population.places.Service;
import contactpoint.population.places.Services;
import contactpoint.population.places.Setting;
import contactpoint.population.suppliers.Block;
import contactpoint.population.suppliers.Days;
import contactpoint.population.suppliers.Deliveries;
import contactpoint.population.suppliers.FileKind;
import contactpoint.population.suppliers.Habits;
import contactpoint.population.suppliers.Layouts;
import contactpoint.population.suppliers.Rows;
import contactpoint.population.suppliers.SystemKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A population's folder while it is written, part after part in the order of the districts. */
final class Folder implements AutoCloseable {

  private final Path folder;
  private final Plan plan;
  private final Country country;
  private final Deliveries deliveries;
  private final Map<SystemKind, Habits> habits;
  private final Layouts layouts;
  private final Map<Block.Part, SupplierFile> files =
      new TreeMap<>(
          java.util.Comparator.comparing(Block.Part::source)
              .thenComparingInt(Block.Part::delivery)
              .thenComparing(Block.Part::file));
  private final Writer settings;
  private final Writer practices;
  private final Writer shields;
  private final Writer enquiries;
  private final Writer truthChildren;
  private final Writer truthPairs;
  private final Writer truthEnquiries;
  private final TruthRows truthRows;
  private int children;
  private int asked;

  Folder(
      Path folder,
      Plan plan,
      Country country,
      Deliveries deliveries,
      Map<SystemKind, Habits> habits,
      Layouts layouts)
      throws IOException {
    this.folder = folder;
    this.plan = plan;
    this.country = country;
    this.deliveries = deliveries;
    this.habits = habits;
    this.layouts = layouts;
    Files.createDirectories(folder.resolve("truth"));
    settings = open("settings.csv", "code,name,kind,authority,postcode,phone,email");
    practices = open("practices.csv", "code,name,authority,postcode,phone,email");
    shields = open("shields.csv", "source,ref,authority,from");
    enquiries = open("enquiries.csv", Enquiries.HEADER);
    truthChildren =
        open("truth/children.csv", "person,born,sex,group,authority,shielded,new_identity_of");
    truthPairs = open("truth/pairs.csv", "person,other,kind");
    truthEnquiries = open("truth/enquiries.csv", "line,person");
    truthRows = new TruthRows(folder.resolve("truth/rows.csv"));
    authorities();
    services();
    suppliers();
  }

  private Writer open(String name, String header) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name));
    writer.write(header + "\n");
    return writer;
  }

  private void authorities() throws IOException {
    try (Writer writer = open("authorities.csv", "number,name,region,early_adopter,children")) {
      for (Authority authority : country.authorities()) {
        line(
            writer,
            Integer.toString(authority.number()),
            authority.name(),
            authority.region(),
            authority.earlyAdopter() ? "yes" : "no",
            Integer.toString(country.children(authority)));
      }
    }
  }

  private void services() throws IOException {
    try (Writer writer = open("services.csv", "code,name,kind,authority,phone,email,sensitive")) {
      for (Authority authority : country.authorities()) {
        for (Service service : Services.of(plan.seed(), authority, country.children(authority))) {
          line(
              writer,
              service.code(),
              service.name(),
              service.kind(),
              Integer.toString(service.authority()),
              service.phone(),
              service.email(),
              service.sensitive() ? "yes" : "no");
        }
      }
    }
  }

  /** Every source sends every delivery, if only a header. */
  private void suppliers() throws IOException {
    for (SystemKind kind : SystemKind.values()) {
      if (kind.national()) {
        deliveries(kind, kind.code());
      } else {
        for (Authority authority : country.authorities()) {
          deliveries(kind, kind.source(authority.number()));
        }
      }
    }
  }

  private void deliveries(SystemKind kind, String source) throws IOException {
    for (int delivery = 0; delivery < deliveries.count(); delivery++) {
      for (FileKind file : FileKind.values()) {
        if (kind.sends(file)) {
          var part = new Block.Part(source, delivery, file);
          files.put(
              part, new SupplierFile(folder(part), part, layouts.of(source), kind.national()));
        }
      }
    }
    Optional<String> mapping = layouts.of(source).mapping();
    if (mapping.isPresent()) {
      Files.writeString(
          folder.resolve("suppliers").resolve(source).resolve("mapping.json"), mapping.get());
    }
  }

  private Path folder(Block.Part part) {
    return folder
        .resolve("suppliers")
        .resolve(part.source())
        .resolve("%04d".formatted(part.delivery() + 1));
  }

  /** Adds what a district has made; returns how many children there are by now. */
  int add(Population.Part part) throws IOException {
    for (Map.Entry<Block.Part, Rows> entry : part.block().parts().entrySet()) {
      SupplierFile file = files.get(entry.getKey());
      if (file == null) {
        throw new IllegalStateException("No such file is sent: " + entry.getKey());
      }
      truthRows.add(file, entry.getValue());
      file.append(entry.getValue());
    }
    truthChildren.append(part.asides().children());
    truthPairs.append(part.asides().pairs());
    shields.append(part.asides().shields());
    for (Enquiries.Asked question : part.asides().enquiries()) {
      asked++;
      enquiries.append(Integer.toString(asked)).append(',').append(question.fields()).append('\n');
      truthEnquiries
          .append(Integer.toString(asked))
          .append(',')
          .append(question.person() < 0 ? "none" : Long.toString(question.person()))
          .append('\n');
    }
    places(part.district());
    children += part.families().stream().mapToInt(family -> family.children().size()).sum();
    return children;
  }

  private void places(District district) throws IOException {
    Chance chance = Chance.of(plan.seed(), 0x0FF1CEL, district.number());
    for (Setting setting : district.settings()) {
      line(
          settings,
          Integer.toString(setting.code()),
          setting.name(),
          setting.kind().code(),
          Integer.toString(setting.authority()),
          setting.postcode(),
          Invented.landline(chance),
          Invented.email("office", setting.name()));
    }
    for (Practice practice : district.practices()) {
      line(
          practices,
          practice.code(),
          practice.name(),
          Integer.toString(practice.authority()),
          practice.postcode(),
          Invented.landline(chance),
          Invented.email("reception", practice.name()));
    }
  }

  private static void line(Writer writer, String... fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        writer.write(',');
      }
      boolean quoted = fields[i].indexOf(',') >= 0 || fields[i].indexOf('"') >= 0;
      writer.write(quoted ? '"' + fields[i].replace("\"", "\"\"") + '"' : fields[i]);
    }
    writer.write('\n');
  }

  /** Writes each delivery's note, and says what was made. */
  Made finish() throws IOException {
    SortedMap<String, Long> counts = new TreeMap<>();
    long bytes = 0;
    Map<Path, Note> notes = new TreeMap<>();
    for (SupplierFile file : files.values()) {
      notes
          .computeIfAbsent(
              folder(file.part()),
              f -> new Note(file.part().source(), file.part().delivery(), new TreeMap<>()))
          .files
          .put(file.part().file().file(), file.digest());
      counts.merge(
          file.part().source().replaceAll("-[0-9]+$", "") + " " + file.part().file().file(),
          file.rows(),
          Long::sum);
      bytes += file.bytes();
    }
    for (Map.Entry<Path, Note> note : notes.entrySet()) {
      Files.writeString(note.getKey().resolve("feed.json"), json(note.getValue()));
    }
    return new Made(children, counts, bytes);
  }

  /** What a delivery says of itself; the digests are SHA-256. */
  private record Note(String source, int delivery, SortedMap<String, String> files) {}

  private String json(Note note) {
    String files =
        note.files().entrySet().stream()
            .map(file -> "\"" + file.getKey() + "\":\"" + file.getValue() + "\"")
            .collect(Collectors.joining(","));
    return "{\"source\":\"%s\",\"submission\":%d,\"kind\":\"%s\",\"asOf\":\"%s\",\"files\":{%s}}\n"
        .formatted(
            note.source(),
            note.delivery() + 1,
            note.delivery() == 0 || fullEachTime(note.source()) ? "full" : "delta",
            Days.text(deliveries.day(note.delivery())),
            files);
  }

  private boolean fullEachTime(String source) {
    return Objects.requireNonNull(habits.get(SystemKind.ofSource(source))).fullEachTime();
  }

  @Override
  public void close() throws IOException {
    for (SupplierFile file : files.values()) {
      file.close();
    }
    for (Writer writer :
        new Writer[] {
          settings, practices, shields, enquiries, truthChildren, truthPairs, truthEnquiries
        }) {
      writer.close();
    }
    truthRows.close();
  }
}
