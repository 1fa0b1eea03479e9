package contactpoint.linkage.command;

import contactpoint.linkage.Progress;
import java.io.PrintWriter;

/**
 * Shows how far work is: a bar that redraws itself on a terminal, a line for each step elsewhere.
 */
final class ProgressBar implements Progress {
  private static final int WIDTH = 30;

  private final PrintWriter out;
  private final boolean terminal;
  private String step = "";
  private int shown = -1;
  private long begun = System.nanoTime();
  private final StringBuilder steps = new StringBuilder();

  ProgressBar(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void at(String newStep, double share) {
    boolean begins = !newStep.equals(step);
    int filled = (int) (WIDTH * Math.clamp(share, 0, 1));
    if (!begins && (!terminal || filled == shown)) {
      return;
    }
    if (begins) {
      ended();
    }
    if (terminal) {
      var lineBefore = begins && !step.isEmpty() ? "\n" : "";
      out.printf(
          "%s\r%-10s [%s%s]", lineBefore, newStep, "#".repeat(filled), " ".repeat(WIDTH - filled));
    } else {
      out.println(newStep);
    }
    step = newStep;
    shown = filled;
    out.flush();
  }

  /** Says something on a line of its own. */
  synchronized void say(String sentence) {
    out.println((terminal && !step.isEmpty() ? "\n" : "") + sentence);
    out.flush();
  }

  private void ended() {
    long now = System.nanoTime();
    if (!step.isEmpty()) {
      steps.append(steps.isEmpty() ? "" : ", ");
      steps.append(step).append(' ').append(Math.round((now - begun) / 1e8) / 10.0).append(" s");
    }
    begun = now;
  }

  /** The steps that have ended, each with its seconds. */
  synchronized String steps() {
    return steps.toString();
  }

  /** Ends the bar. */
  synchronized void done() {
    ended();
    if (terminal && !step.isEmpty()) {
      out.println();
    }
    out.flush();
  }
}
