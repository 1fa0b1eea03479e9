package contactpoint.intake;

import java.util.List;
import java.util.Map;

/**
 * How good one file of a delivery is.
 *
 * @param lines how many lines it has, without the header
 * @param withdrawals how many of them withdraw; they are not scored
 * @param unreadable how many of them wait in quarantine
 * @param scores the four measures over the whole file
 * @param fields the four measures of each field that the source sends
 * @param notSent the columns that no line fills; they are not scored
 */
public record FileScore(
    FileKind file,
    long lines,
    long withdrawals,
    long unreadable,
    Scores scores,
    Map<Column, Scores> fields,
    List<Column> notSent) {}
