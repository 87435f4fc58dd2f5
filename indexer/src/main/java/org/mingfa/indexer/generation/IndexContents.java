package org.mingfa.indexer.generation;

import java.util.List;
import org.mingfa.indexer.reading.FileAccounts;
import org.mingfa.text.document.LawHeader;

/**
 * What the index of a build holds.
 *
 * @param configuration that shaped it
 * @param laws in their order
 * @param documents laws and cases
 * @param kept documents that had not changed and were taken over from the live generation
 * @param totals what became of every file
 */
record IndexContents(
        IndexConfiguration configuration,
        List<LawHeader> laws,
        long documents,
        long articles,
        long passages,
        long kept,
        FileAccounts.Totals totals) {

    IndexContents {
        laws = List.copyOf(laws);
    }
}
