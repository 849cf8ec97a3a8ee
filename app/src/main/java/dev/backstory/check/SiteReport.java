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
 * @param files how many were compared with what is rendered again
 * @param unproved how many files could not be without the data folder
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
    List<Fault> faults) {
  public SiteReport {
    faults = List.copyOf(faults);
  }

  SiteReport with(List<Fault> others) {
    return new SiteReport(
        stories, claims, quotations, evidence, facts, articles, redirects, files, unproved, others);
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
