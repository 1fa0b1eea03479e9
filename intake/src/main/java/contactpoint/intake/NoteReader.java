package contactpoint.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code feed.json} strictly: every name known, nothing twice, nothing after it. */
final class NoteReader {

  /** Depth, length and number size bounded; a doubled name is an error, as is anything after. */
  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxStringLength(1_000)
                          .maxNameLength(200)
                          .maxNumberLength(20)
                          .maxDocumentLength(1 << 20)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> NAMES = Set.of("source", "submission", "kind", "asOf", "files");

  private NoteReader() {}

  /** What a note says, or why it cannot be taken. */
  sealed interface Outcome {
    record Understood(DeliveryNote note) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}
  }

  static Outcome read(byte[] bytes, LocalDate today) {
    return object(bytes).map(json -> read(json, today)).orElse(refused(Refusal.NOTE_NOT_JSON));
  }

  /** A JSON object in strict UTF-8; empty for anything else. */
  static Optional<JsonNode> object(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      JsonNode json = JSON.readTree(text);
      return json.isObject() ? Optional.of(json) : Optional.empty();
    } catch (JacksonException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Outcome read(JsonNode json, LocalDate today) {
    if (!NAMES.containsAll(json.propertyNames())) {
      return refused(Refusal.NOTE_UNKNOWN_NAME);
    }
    String source = text(json, "source");
    if (!DeliveryNote.isSource(source)) {
      return refused(Refusal.NOTE_SOURCE);
    }
    JsonNode submission = json.path("submission");
    if (!submission.isIntegralNumber() || !submission.canConvertToInt() || submission.asInt() < 1) {
      return refused(Refusal.NOTE_SUBMISSION);
    }
    Optional<DeliveryKind> kind = DeliveryKind.ofCode(text(json, "kind"));
    if (kind.isEmpty()) {
      return refused(Refusal.NOTE_KIND);
    }
    LocalDate asOf = Dates.iso(text(json, "asOf"));
    if (asOf == null) {
      return refused(Refusal.NOTE_AS_OF);
    }
    if (asOf.isAfter(today)) {
      return refused(Refusal.AS_OF_FUTURE);
    }
    Map<FileKind, Sha256> files = files(json.path("files"));
    if (files.isEmpty()) {
      return refused(Refusal.NOTE_FILES);
    }
    return new Outcome.Understood(
        new DeliveryNote(source, submission.asInt(), kind.get(), asOf, files));
  }

  /** The files with their digests; none at all if one of them cannot be read. */
  private static Map<FileKind, Sha256> files(JsonNode json) {
    var files = new EnumMap<FileKind, Sha256>(FileKind.class);
    for (String name : json.propertyNames()) {
      Optional<FileKind> kind = FileKind.ofFile(name);
      Optional<Sha256> digest = Sha256.parse(text(json, name));
      if (kind.isEmpty() || digest.isEmpty()) {
        return Map.of();
      }
      files.put(kind.get(), digest.get());
    }
    return files;
  }

  private static String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isString() ? value.stringValue() : "";
  }

  private static Outcome refused(Refusal why) {
    return new Outcome.Refused(why);
  }
}
