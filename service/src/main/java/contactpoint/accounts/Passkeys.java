package contactpoint.accounts;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn. User verification (PIN, fingerprint, face) is required in both;
 * that is written here and not read from anything stored, so nothing that is saved and read again
 * can weaken it. Only the exact origin and host count.
 */
final class Passkeys {

  private static final boolean USER_VERIFIED = true;
  private static final long TIMEOUT_MILLIS = 300_000;
  private static final int LONGEST_ANSWER = 16_384;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.RS256);

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager ceremonies =
      WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter keys =
      new AttestedCredentialDataConverter(converter);

  /** What the browser hands to {@code navigator.credentials.create}. */
  String creationOptions(Site site, byte[] challenge, Account account, List<byte[]> known) {
    var root = JSON.createObjectNode();
    root.put("challenge", text(challenge))
        .put("timeout", TIMEOUT_MILLIS)
        .put("attestation", "none");
    root.putObject("rp").put("id", site.host()).put("name", "ContactPoint");
    root.putObject("user")
        .put(
            "id",
            text(Long.toString(account.id()).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .put("name", account.email().text())
        .put("displayName", account.name().text());
    var algorithms = root.putArray("pubKeyCredParams");
    ALGORITHMS.forEach(algorithm ->
        algorithms.addObject().put("type", "public-key").put("alg", algorithm.getValue()));
    root.putObject("authenticatorSelection")
        .put("residentKey", "preferred")
        .put("userVerification", "required");
    descriptors(root.putArray("excludeCredentials"), known);
    return JSON.writeValueAsString(root);
  }

  /** What the browser hands to {@code navigator.credentials.get}. */
  String requestOptions(Site site, byte[] challenge, List<byte[]> known) {
    var root = JSON.createObjectNode();
    root.put("challenge", text(challenge))
        .put("timeout", TIMEOUT_MILLIS)
        .put("rpId", site.host())
        .put("userVerification", "required");
    descriptors(root.putArray("allowCredentials"), known);
    return JSON.writeValueAsString(root);
  }

  /** A new passkey from what the browser answered; empty if it proves nothing. */
  Optional<PasskeyRows.Row> created(
      Site site, byte[] challenge, String answer, String label, Instant now) {
    if (answer.length() > LONGEST_ANSWER) {
      return Optional.empty();
    }
    try {
      var parameters =
          new RegistrationParameters(
              property(site, challenge),
              ALGORITHMS.stream()
                  .map(
                      a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
                  .toList(),
              USER_VERIFIED,
              true);
      RegistrationData data = ceremonies.verifyRegistrationResponseJSON(answer, parameters);
      var said = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
      var credential = Objects.requireNonNull(said.getAttestedCredentialData());
      if (!said.isFlagUV()) {
        return Optional.empty();
      }
      return Optional.of(
          new PasskeyRows.Row(
              credential.getCredentialId(),
              keys.convert(credential),
              said.getSignCount(),
              said.isFlagBE(),
              said.isFlagBS(),
              label,
              now));
    } catch (DataConversionException | VerificationException | NullPointerException refused) {
      return Optional.empty();
    }
  }

  /** A proof by a known passkey. */
  record Proof(byte[] credential, long counter, boolean backedUp) {}

  /** Which passkey an answer names, before anything is proven; empty if none can be read. */
  Optional<byte[]> named(String answer) {
    if (answer.length() > LONGEST_ANSWER) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(
          ceremonies.parseAuthenticationResponseJSON(answer).getCredentialId());
    } catch (DataConversionException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** The proof in the browser's answer; empty if it proves nothing. */
  Optional<Proof> proven(Site site, byte[] challenge, String answer, PasskeyRows.Row passkey) {
    try {
      AuthenticationData data =
          ceremonies.verifyAuthenticationResponseJSON(
              answer,
              new AuthenticationParameters(
                  property(site, challenge),
                  record(passkey),
                  List.of(passkey.credential()),
                  USER_VERIFIED,
                  true));
      var said = Objects.requireNonNull(data.getAuthenticatorData());
      return said.isFlagUV() && Arrays.equals(data.getCredentialId(), passkey.credential())
          ? Optional.of(new Proof(passkey.credential(), said.getSignCount(), said.isFlagBS()))
          : Optional.empty();
    } catch (DataConversionException | VerificationException | NullPointerException refused) {
      return Optional.empty();
    }
  }

  private CredentialRecord record(PasskeyRows.Row passkey) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        passkey.backupEligible(),
        passkey.backedUp(),
        passkey.counter(),
        keys.convert(passkey.publicKey()),
        null,
        null,
        null,
        null);
  }

  private static ServerProperty property(Site site, byte[] challenge) {
    return ServerProperty.builder()
        .origin(new Origin(site.origin()))
        .rpId(site.host())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private static void descriptors(tools.jackson.databind.node.ArrayNode array, List<byte[]> known) {
    known.forEach(
        credential -> array.addObject().put("type", "public-key").put("id", text(credential)));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
