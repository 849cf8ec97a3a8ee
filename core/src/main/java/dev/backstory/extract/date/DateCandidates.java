package dev.backstory.extract.date;

import dev.backstory.extract.page.FeatureValues;
import dev.backstory.extract.page.PageScan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells apart the days that a page names: who states them, where they are shown, their order. */
public final class DateCandidates {
  private static final int NEAR = 8;
  private static final Set<String> STATED =
      Set.of(
          "ld-published",
          "ld-modified",
          "ld-created",
          "meta-published",
          "meta-dated",
          "meta-modified",
          "itemprop-published");

  private static final Set<String> PUBLISHED =
      Set.of("ld-published", "meta-published", "itemprop-published");
  private static final Set<String> MODIFIED =
      Set.of("ld-modified", "meta-modified", "itemprop-modified");

  private final Map<LocalDate, List<DateSources.Source>> byDay = new LinkedHashMap<>();
  private final TreeSet<LocalDate> stated = new TreeSet<>();
  private final TreeSet<LocalDate> near = new TreeSet<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final int heading;
  private final int prose;
  private final int end;

  private DateCandidates(List<DateSources.Source> all, PageScan scan, int heading) {
    this.heading = heading;
    this.prose = scan.proseFrom(Math.max(0, heading + 1));
    this.end = scan.lastProse();
    for (DateSources.Source source : all) {
      LocalDate day = source.when().toLocalDate();
      byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(source);
      sources.add(source.source());
      if (STATED.contains(source.source())) {
        stated.add(day);
      }
      if (isNear(source.line())) {
        near.add(day);
      }
    }
  }

  /**
   * The candidates, and no day as the last.
   *
   * @param heading the line of the headline, or -1
   */
  public static List<DateCandidate> of(
      List<DateSources.Source> sources, PageScan scan, int heading) {
    DateCandidates all = new DateCandidates(sources, scan, heading);
    List<DateCandidate> candidates = new ArrayList<>();
    all.byDay.values().removeIf(all::isChangeAlone);
    all.byDay.forEach((day, same) -> candidates.add(all.candidate(day, same)));
    FeatureValues none = new FeatureValues();
    none.add("none");
    all.sources.forEach(source -> none.add("none/" + source));
    candidates.add(new DateCandidate(null, false, none));
    return candidates;
  }

  /** What a page states for machines as the day of a change is none of publication beside one. */
  private boolean isChangeAlone(List<DateSources.Source> same) {
    return sources.stream().anyMatch(PUBLISHED::contains)
        && same.stream().allMatch(source -> MODIFIED.contains(source.source()));
  }

  private boolean isNear(int line) {
    return heading >= 0 && line >= 0 && Math.abs(line - heading) <= NEAR;
  }

  private DateCandidate candidate(LocalDate day, List<DateSources.Source> same) {
    FeatureValues traits = new FeatureValues();
    Set<String> kinds = new LinkedHashSet<>();
    for (DateSources.Source source : same) {
      traits.add(source.source());
      kinds.add(source.source().replaceFirst("/.*", ""));
      addPlace(traits, source.line());
    }
    traits.add("agree/" + Math.min(4, kinds.size()));
    addOrder(traits, day);
    DateSources.Source precise =
        same.stream().filter(source -> !source.dayOnly()).findFirst().orElse(same.getFirst());
    return new DateCandidate(precise.when(), precise.dayOnly(), traits);
  }

  private void addPlace(FeatureValues traits, int line) {
    if (line < 0) {
      return;
    }
    traits.add("shown");
    traits.addIf(isNear(line), "near-heading");
    traits.addIf(heading >= 0 && line < heading - NEAR, "far-above");
    traits.addIf(line <= prose, "before-text");
    traits.addIf(line > prose && line <= end, "in-text");
    traits.addIf(line > end, "behind-text");
  }

  private void addOrder(FeatureValues traits, LocalDate day) {
    if (stated.size() > 1) {
      traits.addIf(day.equals(stated.first()), "first-stated");
      traits.addIf(day.equals(stated.last()), "last-stated");
    }
    traits.addIf(!stated.isEmpty() && !stated.contains(day), "not-stated");
    traits.addIf(!stated.isEmpty() && day.isAfter(stated.last()), "after-stated");
    traits.addIf(!stated.isEmpty() && day.isBefore(stated.first()), "before-stated");
    if (near.size() > 1) {
      traits.addIf(day.equals(near.first()), "first-near");
      traits.addIf(day.equals(near.last()), "last-near");
    }
    traits.addIf(near.size() == 1 && near.contains(day), "only-near");
    traits.addIf(!near.isEmpty() && !near.contains(day), "not-near");
    traits.addIf(byDay.size() == 1, "only-day");
    traits.addIf(day.getDayOfMonth() == 1 && day.getMonthValue() == 1, "new-year");
  }
}
