package contactpoint.register;

import contactpoint.vocabulary.AuthorityNumber;
import contactpoint.vocabulary.BirthDate;
import contactpoint.vocabulary.ChildNumber;
import contactpoint.vocabulary.Code;
import contactpoint.vocabulary.Postcode;
import contactpoint.vocabulary.Sex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is compared with the criteria of a search: the part of a shown record that a result line and
 * its reasons need. Of a concealed child everything but the name in use, sex and date of birth is
 * empty.
 */
public record Candidate(
    ChildNumber number,
    boolean concealed,
    ChildName name,
    List<ChildName> otherNames,
    @Nullable Sex sex,
    @Nullable BirthDate born,
    @Nullable AuthorityNumber authority,
    @Nullable Postcode postcode,
    List<Postcode> otherPostcodes,
    @Nullable Code setting) {}
