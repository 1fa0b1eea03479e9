package contactpoint.readiness;

import static contactpoint.readiness.CheckpointState.CONDITION;
import static contactpoint.readiness.CheckpointState.IN_HAND;
import static contactpoint.readiness.CheckpointState.MODERATED;
import static contactpoint.readiness.CheckpointState.NOT_OPEN;
import static contactpoint.readiness.CheckpointState.SIGNED_OFF;
import static contactpoint.readiness.CheckpointState.SUBMITTED;

import contactpoint.vocabulary.Role;
import java.util.Optional;

/**
 * The whole life of a checkpoint as a table: from, to, who may, and whether a remark must say why.
 */
public enum CheckpointStep implements Coded {
  OPEN("open", NOT_OPEN, IN_HAND, Role.SYSTEM, false, "Open"),
  SUBMIT("submit", IN_HAND, SUBMITTED, Role.LOCAL_MANAGER, false, "Submit"),
  MODERATE("moderate", SUBMITTED, MODERATED, Role.REGIONAL_COORDINATOR, true, "Agree"),
  RETURN("return", SUBMITTED, IN_HAND, Role.REGIONAL_COORDINATOR, true, "Return to the authority"),
  SIGN_OFF("sign-off", MODERATED, SIGNED_OFF, Role.NATIONAL_TEAM, false, "Sign off"),
  SIGN_OFF_WITH(
      "sign-off-with", MODERATED, CONDITION, Role.NATIONAL_TEAM, true, "Sign off with a condition"),
  SEND_BACK("send-back", MODERATED, IN_HAND, Role.NATIONAL_TEAM, true, "Return to the authority"),
  CONDITION_MET(
      "condition-met", CONDITION, SIGNED_OFF, Role.NATIONAL_TEAM, false, "The condition is met"),
  REOPEN("reopen", SIGNED_OFF, IN_HAND, Role.NATIONAL_TEAM, true, "Open again");

  private final String code;
  private final CheckpointState from;
  private final CheckpointState to;
  private final Role who;
  private final boolean needsRemark;
  private final String caption;

  CheckpointStep(
      String code,
      CheckpointState from,
      CheckpointState to,
      Role who,
      boolean needsRemark,
      String caption) {
    this.code = code;
    this.from = from;
    this.to = to;
    this.who = who;
    this.needsRemark = needsRemark;
    this.caption = caption;
  }

  @Override
  public String code() {
    return code;
  }

  public CheckpointState from() {
    return from;
  }

  public CheckpointState to() {
    return to;
  }

  /** The role that may take the step. */
  public Role who() {
    return who;
  }

  /** Whether a remark must say why. */
  public boolean needsRemark() {
    return needsRemark;
  }

  public String caption() {
    return caption;
  }

  static Optional<CheckpointStep> ofCode(String code) {
    return Coded.find(CheckpointStep.class, code);
  }
}
