package org.mingfa.search.generation;

import java.util.Map;
import org.mingfa.search.index.LegalIndex;
import org.mingfa.text.citation.LawNames;
import org.mingfa.text.version.LawCatalogue;

/**
 * The parts of a generation that are counted.
 *
 * @param documents laws and cases together
 * @param complete by class of law why it is held whole, as far as a corpus declares it
 */
public record HoldingsSurvey(
        LawCatalogue catalogue, LawNames names, LegalIndex index, long documents, Map<String, String> complete) {}
