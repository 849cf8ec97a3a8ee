package dev.backstory.annotate.figure;

import dev.backstory.annotate.TaggedText;
import dev.backstory.annotate.figure.DescribedFigure.Fault;
import dev.backstory.model.OffsetMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A sentence with the figures that are in it, and those that were found. */
record QuantityCase(String text, List<DescribedFigure> wanted, List<DescribedFigure> found) {
  private static final QuantityFinder FINDER = new QuantityFinder();

  static QuantityCase of(String[] row) {
    OffsetMap offsets = OffsetMap.of(row[0]);
    List<DescribedFigure> found =
        FINDER.find(TaggedText.sentence(row[0]), offsets).stream()
            .map(quantity -> DescribedFigure.of(quantity, offsets))
            .toList();
    return new QuantityCase(row[0], DescribedFigure.all(row[1]), found);
  }

  boolean isRight() {
    return wanted.equals(found);
  }

  /** All that is wrong in it, each kind once. */
  Set<Fault> faults() {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    List<DescribedFigure> left = new ArrayList<>(found);
    for (DescribedFigure figure : wanted) {
      Optional<DescribedFigure> match = left.stream().filter(figure::overlaps).findFirst();
      match.ifPresentOrElse(
          other -> {
            faults.addAll(figure.faults(other));
            left.remove(other);
          },
          () -> faults.add(Fault.MISSED));
    }
    if (!left.isEmpty()) {
      faults.add(Fault.FALSE);
    }
    return faults;
  }

  @Override
  public String toString() {
    return faults() + " " + text + "\n  wanted " + joined(wanted) + "\n  found  " + joined(found);
  }

  private static String joined(List<DescribedFigure> figures) {
    return figures.stream().map(DescribedFigure::toString).collect(Collectors.joining("; "));
  }
}
