/**
 * Notes and the vocabulary that all modules speak. The map:
 *
 * <ul>
 *   <li>{@code note}: a note, its text, its spans and sections, and rejections
 *   <li>{@code claim}: what a firm states, with the place where it stands
 *   <li>{@code estimate}: positions, rows of the reconciled table, findings
 *   <li>{@code family}: what tells that two notes are one story
 *   <li>{@code catalogue}: firms, companies, metrics, units: vocabulary as data
 *   <li>{@code correction}: an analyst's corrections of claims
 *   <li>{@code ingest}: bytes of any format to notes
 *   <li>{@code isolate}: the same in processes that may fail
 *   <li>{@code wire}: the one JSON form of all of these
 * </ul>
 *
 * <p>This module knows nothing of extraction, search or Beam.
 */
@org.jspecify.annotations.NullMarked
package org.streetbook.corpus;
