package contactpoint.readiness.web;

import contactpoint.readiness.Stage;
import contactpoint.readiness.Standing;
import contactpoint.readiness.Wave;
import java.util.List;

/** A wave with how many of its authorities stand where. */
public record WaveLine(Wave wave, int authorities, int shielding, int live, int paused) {

  static List<WaveLine> of(List<Wave> waves, List<Standing> standings) {
    return waves.stream()
        .map(wave -> {
          var own = standings.stream().filter(one -> one.wave() == wave.number()).toList();
          return new WaveLine(
              wave,
              own.size(),
              count(own, Stage.SHIELDING),
              count(own, Stage.OPEN),
              count(own, Stage.PAUSED));
        })
        .toList();
  }

  private static int count(List<Standing> standings, Stage stage) {
    return (int) standings.stream().filter(one -> one.stage() == stage).count();
  }
}
