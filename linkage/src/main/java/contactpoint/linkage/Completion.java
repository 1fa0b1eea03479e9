package contactpoint.linkage;

import java.util.Arrays;

/** Adds to scored pairs those that a cluster joins though no blocking key made them. */
final class Completion {
  private final Corpus corpus;
  private final Model model;
  private final boolean twoFiles;
  private final int[] root;

  /** Records cluster by cluster, ascending in each, and where each cluster begins, by its root. */
  private final int[] members;

  private final int[] starts;

  Completion(Corpus corpus, Model model, boolean twoFiles, int[] root) {
    this.corpus = corpus;
    this.model = model;
    this.twoFiles = twoFiles;
    this.root = root;
    int n = root.length;
    starts = new int[n + 1];
    for (int each : root) {
      starts[each + 1]++;
    }
    for (int i = 0; i < n; i++) {
      starts[i + 1] += starts[i];
    }
    members = new int[n];
    int[] next = Arrays.copyOf(starts, n);
    for (int i = 0; i < n; i++) {
      members[next[root[i]]++] = i;
    }
  }

  void complete(Pairs pairs) {
    long[] missing = missing(pairs);
    var known = new LongSet();
    for (int i = 0; i < pairs.size; i++) {
      int cluster = root[pairs.left[i]];
      if (cluster == root[pairs.right[i]] && missing[cluster] > 0) {
        known.add(both(pairs.left[i], pairs.right[i]));
      }
    }
    var evidence = new Evidence(model);
    for (int i = 0; i < root.length; i++) {
      int cluster = root[i];
      if (missing[cluster] > 0 && members[starts[cluster]] == i) {
        complete(cluster, pairs, known, evidence);
      }
    }
  }

  /** How many pairs of each cluster, by its root, were not made. */
  private long[] missing(Pairs pairs) {
    long[] missing = new long[root.length];
    for (int cluster = 0; cluster < root.length; cluster++) {
      long all = (long) starts[cluster + 1] - starts[cluster];
      long second = 0;
      for (int i = starts[cluster]; twoFiles && i < starts[cluster + 1]; i++) {
        second += corpus.source[members[i]];
      }
      missing[cluster] = twoFiles ? second * (all - second) : all * (all - 1) / 2;
    }
    for (int i = 0; i < pairs.size; i++) {
      int cluster = root[pairs.left[i]];
      if (cluster == root[pairs.right[i]]) {
        missing[cluster]--;
      }
    }
    return missing;
  }

  private void complete(int cluster, Pairs pairs, LongSet known, Evidence evidence) {
    for (int i = starts[cluster]; i < starts[cluster + 1]; i++) {
      for (int j = i + 1; j < starts[cluster + 1]; j++) {
        int a = members[i];
        int b = members[j];
        boolean comparable = !twoFiles || corpus.source[a] != corpus.source[b];
        if (comparable && !known.contains(both(a, b))) {
          boolean turned = corpus.source[a] > corpus.source[b];
          double weight = model.weight(evidence, corpus.profiles[a], corpus.profiles[b]);
          pairs.add(turned ? b : a, turned ? a : b, weight);
        }
      }
    }
  }

  private static long both(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }
}
