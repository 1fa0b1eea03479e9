package contactpoint.intake;

import java.util.List;

/**
 * How good a delivery is: the four measures, file by file and field by field, and what to repair
 * first. Nothing in it comes out of the delivery but counts and row numbers.
 *
 * @param files one score for each file, in the order of reading
 * @param findings everything that is wrong, the repair with the greatest worth first
 */
public record Quality(List<FileScore> files, List<Finding> findings) {

  public Quality {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  /** The four measures over all files. */
  public Scores scores() {
    return files.stream().map(FileScore::scores).reduce(Scores.NONE, Scores::plus);
  }

  /** How many lines there are in all files, without headers. */
  public long lines() {
    return files.stream().mapToLong(FileScore::lines).sum();
  }

  /** How many lines wait in quarantine. */
  public long unreadable() {
    return files.stream().mapToLong(FileScore::unreadable).sum();
  }
}
