package dev.backstory.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the check of a site found.
 *
 * @param stories how many were read
 * @param claims how many were checked
 * @param quotations how many were compared with their article
 * @param evidence how many stretches of articles were looked up
 * @param facts how many were checked
 * @param articles how many articles were read
 * @param redirects how many addresses lead on to another story
 * @param files how many were compared with what is rendered again
 * @param unproved how many files could not be without the data folder
 * @param written of the stored pages, those that were written again
 * @param read of the stored articles, those that were read again
 * @param faults everything that is wrong; empty when the site is sound
 */
public record SiteReport(
    int stories,
    int claims,
    int quotations,
    int evidence,
    int facts,
    int articles,
    int redirects,
    int files,
    int unproved,
    Proof written,
    Proof read,
    List<Fault> faults) {
  public SiteReport {
    faults = List.copyOf(faults);
  }

  SiteReport with(List<Fault> others) {
    return with(written, read, others);
  }

  SiteReport with(Proof written, Proof read, List<Fault> faults) {
    return new SiteReport(
        stories,
        claims,
        quotations,
        evidence,
        facts,
        articles,
        redirects,
        files,
        unproved,
        written,
        read,
        faults);
  }

  /**
   * What came of doing something again.
   *
   * @param same how many came to the same
   * @param standing how many would stay as they are, but could not be followed from before
   * @param unknown how many could not be done again, by the reason in words
   */
  public record Proof(int same, int standing, Map<String, Integer> unknown) {
    /** Nothing was done again. */
    static final Proof NONE = new Proof(0, 0, Map.of());

    public Proof {
      unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
    }

    /** How many could not be done again. */
    public int unknowns() {
      return unknown.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  public boolean sound() {
    return faults.isEmpty();
  }

  /**
   * Something wrong.
   *
   * @param story the story's id, or the name of the file when it is about a file
   * @param where place in the story's JSON, or empty
   * @param fault in words
   */
  public record Fault(String story, String where, String fault) {}
}
