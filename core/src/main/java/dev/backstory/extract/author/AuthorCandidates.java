package dev.backstory.extract.author;

import dev.backstory.extract.page.FeatureValues;
import dev.backstory.extract.page.FoldedText;
import dev.backstory.extract.page.PageScan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells apart those who may have signed: who states them, where they are shown, who agrees. */
public final class AuthorCandidates {
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "comment|related|recommend|sidebar|widget|popular|latest|teaser|card|more-|recent|trending|promo|nav|menu");
  private static final int LEVELS = 8;
  private static final int NEAR = 6;

  private final Set<String> siteNames;
  private final PageScan scan;
  private final int heading;
  private final int prose;
  private final int end;
  private final Map<String, List<AuthorSources.Source>> byNames = new LinkedHashMap<>();
  private final Map<String, Set<String>> sourcesOfName = new LinkedHashMap<>();
  private final Set<String> stating = new LinkedHashSet<>();

  private AuthorCandidates(
      List<AuthorSources.Source> sources, Set<String> siteNames, PageScan scan, int heading) {
    this.siteNames = siteNames;
    this.scan = scan;
    this.heading = heading;
    this.prose = scan.proseFrom(Math.max(0, heading + 1));
    this.end = scan.lastProse();
    for (AuthorSources.Source source : sources) {
      if (source.names().isEmpty()) {
        continue;
      }
      byNames.computeIfAbsent(key(source.names()), k -> new ArrayList<>()).add(source);
      source
          .names()
          .forEach(
              name ->
                  sourcesOfName
                      .computeIfAbsent(FoldedText.folded(name), n -> new LinkedHashSet<>())
                      .add(source.source()));
      stating.add(source.source());
    }
  }

  /**
   * The candidates, and nobody as the last.
   *
   * @param siteNames what the page or its address call the site, folded
   * @param heading the line of the headline, or -1
   */
  public static List<AuthorCandidate> of(
      List<AuthorSources.Source> sources, Set<String> siteNames, PageScan scan, int heading) {
    AuthorCandidates all = new AuthorCandidates(sources, siteNames, scan, heading);
    List<AuthorCandidate> candidates = new ArrayList<>();
    all.byNames.values().removeIf(AuthorCandidates::isHearsay);
    all.byNames.forEach(
        (key, same) ->
            candidates.add(new AuthorCandidate(same.getFirst().names(), all.traits(same))));
    FeatureValues nobody = new FeatureValues();
    nobody.add("nobody");
    all.stating.forEach(source -> nobody.add("nobody/" + source));
    candidates.add(new AuthorCandidate(List.of(), nobody));
    return candidates;
  }

  /** A capitalised line near the headline confirms a name, and makes none. */
  private static boolean isHearsay(List<AuthorSources.Source> same) {
    return same.stream().allMatch(source -> source.source().equals("line-below"));
  }

  private static String key(List<String> names) {
    return String.join("\n", names.stream().map(FoldedText::folded).toList());
  }

  private FeatureValues traits(List<AuthorSources.Source> same) {
    FeatureValues traits = new FeatureValues();
    Set<String> sources = new LinkedHashSet<>();
    AuthorSources.Source shown = null;
    for (AuthorSources.Source source : same) {
      sources.add(source.source());
      traits.add(source.source());
      traits.addIf(source.line() >= 0 && source.isNear(heading), source.source() + "/near");
      shown = shown == null && source.line() >= 0 ? source : shown;
    }
    traits.add("agree/" + Math.min(4, sources.size()));
    addNames(traits, same.getFirst(), sources);
    if (shown == null) {
      traits.add("unseen");
    } else {
      addPlace(traits, shown);
    }
    return traits;
  }

  private void addNames(FeatureValues traits, AuthorSources.Source source, Set<String> sources) {
    List<String> names = source.names();
    String first = FoldedText.folded(names.getFirst());
    traits.addIf(source.organisation(), "organisation");
    traits.addIf(source.organisation() && names.getFirst().endsWith("Team"), "organisation/team");
    traits.add("names/" + Math.min(4, names.size()));
    traits.addIf(!source.organisation() && !first.contains(" "), "single");
    boolean site =
        siteNames.stream().anyMatch(n -> n.replace(" ", "").equals(first.replace(" ", "")));
    traits.addIf(site, "is-site");
    traits.addIf(site && source.organisation(), "is-site/organisation");
    traits.addIf(siteNames.stream().anyMatch(n -> n.contains(first.replace(" ", ""))), "in-site");
    Set<String> elsewhere = new LinkedHashSet<>();
    names.forEach(
        name -> elsewhere.addAll(sourcesOfName.getOrDefault(FoldedText.folded(name), Set.of())));
    elsewhere.removeAll(sources);
    traits.addIf(!elsewhere.isEmpty(), "also-elsewhere");
    traits.addIf(elsewhere.size() > 2, "also-elsewhere/many");
    traits.addIf(shownIn(names), "shown-as-line");
    traits.addIf(isPart(names, true), "part-of-other");
    traits.addIf(isPart(names, false), "more-than-other");
  }

  /** Whether another candidate names these and more, or fewer of them. */
  private boolean isPart(List<String> names, boolean more) {
    Set<String> own = new LinkedHashSet<>(List.of(key(names).split("\n")));
    for (String other : byNames.keySet()) {
      Set<String> theirs = new LinkedHashSet<>(List.of(other.split("\n")));
      boolean larger = theirs.size() > own.size();
      if (theirs.size() != own.size()
          && larger == more
          && (more ? theirs.containsAll(own) : own.containsAll(theirs))) {
        return true;
      }
    }
    return false;
  }

  private boolean shownIn(List<String> names) {
    Set<String> folded = new LinkedHashSet<>(names);
    int to = Math.min(scan.lines().size(), prose + 1);
    return scan.lines().subList(Math.max(0, Math.min(heading, to)), to).stream()
        .anyMatch(line -> line.length() < 200 && folded.stream().anyMatch(line::contains));
  }

  private void addPlace(FeatureValues traits, AuthorSources.Source shown) {
    int line = shown.line();
    traits.addIf(heading >= 0 && line < heading, "above-heading");
    traits.addIf(heading >= 0 && line >= heading && line <= heading + NEAR, "below-heading");
    traits.addIf(line <= prose, "before-text");
    traits.addIf(line > prose && line <= end, "in-text");
    traits.addIf(line > end, "behind-text");
    Element element = shown.element();
    for (int i = 0; element != null && i < LEVELS; i++, element = element.parent()) {
      String name = element.normalName();
      traits.addIf(Set.of("aside", "footer", "nav").contains(name), "in-" + name);
      String classes = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
      traits.addIf(i > 0 && ELSEWHERE.matcher(classes).find(), "in-other");
    }
  }
}
