package org.mingfa.cli.command;

import java.util.Optional;
import org.mingfa.indexer.source.CorpusCatalogue;
import org.mingfa.search.generation.OpenGeneration;
import org.mingfa.text.document.Nature;
import org.mingfa.text.version.LawCatalogue;

/** What is said where nothing but digests serves: that they are no law, and by which command the law is had. */
public final class StarterNotice {

    private StarterNotice() {}

    /** The notice, or empty where the generation holds the text of a law. */
    public static Optional<String> of(OpenGeneration generation, CorpusCatalogue known) {
        LawCatalogue catalogue = generation.catalogue();
        boolean digestsAlone = !catalogue.laws().isEmpty()
                && catalogue.laws().stream()
                        .flatMap(law -> law.all().stream())
                        .allMatch(version -> version.nature() == Nature.DIGEST);
        if (!digestsAlone) {
            return Optional.empty();
        }
        String whole = known.find(CorpusCatalogue.WHOLE_LAW)
                .map(corpus -> "（" + corpus.location() + "，" + corpus.size() + "）")
                .orElse("");
        return Optional.of("现在检索的是起步语料：" + catalogue.laws().size()
                + " 部法律的要点，不是法律原文，也不全。取得完整的法律原文并启动：mingfa serve --laws " + CorpusCatalogue.WHOLE_LAW + whole);
    }
}
