package contactpoint.accounts;

import contactpoint.vocabulary.Factor;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a session knows besides whose it is: the proofs that were given. It stands in the database
 * as JSON of exactly this shape; anything else is refused, and no class is ever named by data.
 */
record SessionContent(List<Factor> factors) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_FACTORS = 4;

  SessionContent {
    factors = List.copyOf(factors);
    if (factors.isEmpty() || factors.size() > MOST_FACTORS) {
      throw new IllegalArgumentException("A session has one to four proofs");
    }
  }

  String json() {
    var root = JSON.createObjectNode();
    var all = root.putArray("factors");
    factors.forEach(factor ->
        all.addObject()
            .put("kind", factor.kind().code())
            .put("proven", factor.proven().toEpochMilli()));
    return JSON.writeValueAsString(root);
  }

  static SessionContent of(String json) {
    JsonNode root = JSON.readTree(json);
    if (root.size() != 1 || !root.path("factors").isArray()) {
      throw new IllegalArgumentException("Not a session");
    }
    return new SessionContent(
        root.path("factors").valueStream().map(SessionContent::factor).toList());
  }

  private static Factor factor(JsonNode node) {
    if (node.size() != 2 || !node.path("proven").isIntegralNumber()) {
      throw new IllegalArgumentException("Not a proof");
    }
    return new Factor(
        kind(node.path("kind").asString()), Instant.ofEpochMilli(node.path("proven").asLong()));
  }

  private static Factor.Kind kind(String code) {
    for (Factor.Kind kind : Factor.Kind.values()) {
      if (kind.code().equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("Not a kind of proof");
  }
}
