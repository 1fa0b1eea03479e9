package contactpoint.benchmarks.linkage;

import contactpoint.linkage.Description;
import contactpoint.linkage.Model;
import contactpoint.linkage.Placement;
import contactpoint.linkage.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleBiFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The engine's inner work over the statements of a synthetic England, on one thread: comparisons of
 * eight fields (given and family name, sex, date of birth, address, postcode, NHS number, UPN), and
 * one statement from its text to its verdict.
 */
@State(Scope.Benchmark)
public class LinkageBench {
  private static final int CHILDREN = 2_000;
  private static final int PAIRS = 1 << 15;
  private static final int LARGEST = 60;

  private final Model model = Model.childRegister().forPeople(1_000_000);
  private final ToDoubleBiFunction<Profile, Profile> weigher = model.weigher();
  private final List<Description> descriptions = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final Map<String, List<Integer>> index = new HashMap<>();
  private int[] met = {};
  private int[] strangers = {};
  private int next;

  /** Writes the England, reads it, and pairs its statements. */
  @Setup
  public void make() throws IOException {
    var folder = Files.createTempDirectory("england");
    try {
      descriptions.addAll(England.written(folder, CHILDREN, 7, 2).descriptions().values());
    } finally {
      England.delete(folder);
    }
    var prepare = model.preparer();
    for (int i = 0; i < descriptions.size(); i++) {
      profiles.add(prepare.apply(descriptions.get(i)));
      for (var key : model.blockingKeys(profiles.get(i))) {
        index.computeIfAbsent(key.text(), text -> new ArrayList<>()).add(i);
      }
    }
    pair(new SplittableRandom(1));
  }

  private void pair(SplittableRandom random) {
    met = new int[2 * PAIRS];
    strangers = random.ints(2L * PAIRS, 0, profiles.size()).toArray();
    int n = 0;
    while (n < PAIRS) {
      int one = random.nextInt(profiles.size());
      var others = candidates(profiles.get(one));
      if (others.size() > 1) {
        met[2 * n] = one;
        met[2 * n++ + 1] = others.get(random.nextInt(others.size()));
      }
    }
  }

  private List<Integer> candidates(Profile profile) {
    var seen = new ArrayList<Integer>();
    for (var key : model.blockingKeys(profile)) {
      var having = index.getOrDefault(key.text(), List.of());
      for (int i = 0; i < Math.min(LARGEST, having.size()); i++) {
        if (!seen.contains(having.get(i))) {
          seen.add(having.get(i));
        }
      }
    }
    return seen;
  }

  private double compared(int[] pairs) {
    double sum = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      sum += weigher.applyAsDouble(profiles.get(pairs[i]), profiles.get(pairs[i + 1]));
    }
    return sum;
  }

  /** Pairs that share a blocking key, as a run compares them: many are of one child. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(PAIRS)
  public double comparisonsOfPairsThatMeet() {
    return compared(met);
  }

  /** Random pairs, as training looks at: nearly all are of strangers. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(PAIRS)
  public double comparisonsOfStrangers() {
    return compared(strangers);
  }

  /** One statement read, its keys made, candidates looked up in memory, weighed, and placed. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public Placement oneStatement() {
    next = next + 1 == descriptions.size() ? 0 : next + 1;
    var profile = model.prepare(descriptions.get(next));
    var others = candidates(profile);
    var weights = new double[others.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weigher.applyAsDouble(profile, profiles.get(others.get(i)));
    }
    return model.place(weights);
  }
}
