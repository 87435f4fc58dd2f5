package org.mingfa.search.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.suggest.Suggestion.Kind;
import org.mingfa.segmentation.IndexForm;
import org.mingfa.text.document.WorkKey;
import org.mingfa.text.version.LawCatalogue;
import org.mingfa.text.version.LawVersions;

/** Every law of a generation under its title and its short names. */
final class LawEntries {

    private static final String STATE = "中华人民共和国";
    private static final int LONGEST_SHORT_NAME = 16;

    private LawEntries() {}

    static List<SuggestionEntry> of(OpenGeneration generation) {
        LawCatalogue catalogue = generation.catalogue();
        List<SuggestionEntry> things = new ArrayList<>();
        Set<String> known = new HashSet<>();
        catalogue.laws().forEach(law -> {
            String form = form(law.work().value());
            known.add(form);
            things.add(thing(form, law));
        });
        for (String name : generation.names().names()) {
            String form = form(WorkKey.of(name).value());
            if (name.length() <= LONGEST_SHORT_NAME && known.add(form)) {
                generation
                        .names()
                        .findTitle(name)
                        .flatMap(catalogue::findNamed)
                        .ifPresent(law -> things.add(thing(form, law)));
            }
        }
        return things;
    }

    private static SuggestionEntry thing(String name, LawVersions law) {
        String title = law.newest().title();
        String insert = title.startsWith(STATE) ? title.substring(STATE.length()) : title;
        return new SuggestionEntry(Kind.LAW, new PhoneticName(name), insert, law);
    }

    private static String form(String name) {
        return IndexForm.of(name);
    }
}
