package contactpoint.linkage;

/** Adds to scored pairs those that a cluster joins though no blocking key made them. */
final class Completion {
  private final Corpus corpus;
  private final Model model;
  private final boolean twoFiles;
  private final Groups groups;

  Completion(Corpus corpus, Model model, boolean twoFiles, Groups groups) {
    this.corpus = corpus;
    this.model = model;
    this.twoFiles = twoFiles;
    this.groups = groups;
  }

  void complete(Pairs pairs) {
    long[] missing = missing(pairs);
    var known = new LongSet();
    for (int i = 0; i < pairs.size; i++) {
      int cluster = groups.root(pairs.left[i]);
      if (cluster == groups.root(pairs.right[i]) && missing[cluster] > 0) {
        known.add(both(pairs.left[i], pairs.right[i]));
      }
    }
    var evidence = new Evidence(model);
    for (int i = 0; i < groups.records(); i++) {
      if (missing[groups.root(i)] > 0 && groups.isFirst(i)) {
        complete(groups.of(i), pairs, known, evidence);
      }
    }
  }

  /** How many pairs of each cluster, by its root, were not made. */
  private long[] missing(Pairs pairs) {
    long[] missing = new long[groups.records()];
    for (int i = 0; i < missing.length; i++) {
      if (groups.isFirst(i)) {
        missing[groups.root(i)] = comparable(i);
      }
    }
    for (int i = 0; i < pairs.size; i++) {
      int cluster = groups.root(pairs.left[i]);
      if (cluster == groups.root(pairs.right[i])) {
        missing[cluster]--;
      }
    }
    return missing;
  }

  private long comparable(int first) {
    long all = groups.size(first);
    if (!twoFiles) {
      return all * (all - 1) / 2;
    }
    long second = 0;
    for (int each : groups.of(first)) {
      second += corpus.source[each];
    }
    return second * (all - second);
  }

  private void complete(int[] members, Pairs pairs, LongSet known, Evidence evidence) {
    for (int i = 0; i < members.length; i++) {
      for (int j = i + 1; j < members.length; j++) {
        int a = members[i];
        int b = members[j];
        boolean comparable = !twoFiles || corpus.source[a] != corpus.source[b];
        if (comparable && !known.contains(both(a, b))) {
          boolean turned = corpus.source[a] > corpus.source[b];
          double weight = model.weight(evidence, corpus, a, b, Double.NEGATIVE_INFINITY);
          pairs.add(turned ? b : a, turned ? a : b, weight);
        }
      }
    }
  }

  private static long both(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }
}
