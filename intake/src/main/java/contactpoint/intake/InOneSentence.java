package contactpoint.intake;

import contactpoint.vocabulary.FileTrouble;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A file that cannot be used is said in one sentence; any other failure is a fault of ours. */
final class InOneSentence implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failed, CommandLine line, ParseResult called)
      throws Exception {
    line.getErr().println(FileTrouble.sentence(failed).orElseThrow(() -> failed));
    line.getErr().flush();
    return CommandLine.ExitCode.USAGE;
  }
}
