package dev.backstory.check;

import java.util.List;

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
    List<Fault> faults) {
  public SiteReport {
    faults = List.copyOf(faults);
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
