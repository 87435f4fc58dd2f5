package org.mingfa.similar.search;

import java.util.List;
import org.mingfa.similar.features.CaseFeatures;
import org.mingfa.similar.features.CitationProfile;
import org.mingfa.similar.features.StoredFeatures;

/**
 * A case as its sketch was kept, and what its texts were measured at.
 *
 * @param law what its citations mean on the day of the search
 */
record CandidateCase(StoredFeatures stored, CitationProfile law, Measures byText) {

    CaseFeatures sketch() {
        return stored.sketch();
    }

    String id() {
        return sketch().id();
    }

    List<String> causes() {
        return sketch().causes();
    }
}
