package contactpoint.readiness;

import contactpoint.vocabulary.AuthorityNumber;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that an authority of an earlier wave found in use.
 *
 * @param blocking whether the next wave must wait until it is closed
 */
public record RoadTestFinding(
    long id,
    AuthorityNumber authority,
    int wave,
    String title,
    boolean blocking,
    LocalDate recorded,
    String answer,
    Optional<LocalDate> answered,
    Optional<LocalDate> closed) {}
