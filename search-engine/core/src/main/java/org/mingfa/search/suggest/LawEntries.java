package org.mingfa.search.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.search.suggest.Suggestion.Kind;
import org.mingfa.segmentation.IndexForm;
import org.mingfa.text.citation.WorkKey;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.version.LawCatalogue;

/** Every law of a generation under its title and its short names. */
final class LawEntries {

    private static final String STATE = "中华人民共和国";
    private static final int LONGEST_SHORT_NAME = 16;

    private LawEntries() {}

    static List<NamedThing> of(OpenGeneration generation) {
        LawCatalogue catalogue = generation.catalogue();
        List<NamedThing> things = new ArrayList<>();
        Set<String> known = new HashSet<>();
        catalogue.works().forEach((work, versions) -> {
            known.add(form(work.value()));
            things.add(thing(form(work.value()), versions));
        });
        for (String name : generation.names().names()) {
            String form = form(WorkKey.of(name).value());
            if (name.length() <= LONGEST_SHORT_NAME && known.add(form)) {
                generation
                        .names()
                        .findTitle(name)
                        .flatMap(catalogue::findWork)
                        .ifPresent(work -> things.add(thing(form, catalogue.versions(work))));
            }
        }
        return things;
    }

    private static NamedThing thing(String name, List<LawHeader> versions) {
        String title = versions.getLast().title();
        String insert = title.startsWith(STATE) ? title.substring(STATE.length()) : title;
        return new NamedThing(Kind.LAW, new SpokenName(name), insert, versions);
    }

    private static String form(String name) {
        return IndexForm.of(name);
    }
}
