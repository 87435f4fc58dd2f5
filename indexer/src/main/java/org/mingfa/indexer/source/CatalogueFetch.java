package org.mingfa.indexer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mingfa.indexer.source.CorpusRegistry.UnreachableException;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.text.problem.Refusal;

/**
 * Fetches a known corpus and registers it, in this order: one that is registered is there. Stopped at any moment, it can be
 * run again; what was fetched whole is not fetched again.
 */
public final class CatalogueFetch {

    private final CorpusRegistry registry;
    private final Path data;

    /** The registry of a data directory, from which relative locations of known corpora start too. */
    public CatalogueFetch(CorpusRegistry registry, Path data) {
        this.registry = registry;
        this.data = data;
    }

    /** The place of a known corpus cannot be reached: says how its files are brought by hand. */
    public static final class AwayException extends Refusal {

        private static final long serialVersionUID = 1;

        private final String name;

        AwayException(CatalogueEntry known, UnreachableException cause) {
            super(
                    Kind.UNAVAILABLE,
                    cause.getMessage() + "\n没有网络时：在能上网的电脑上从 " + known.place() + " 下载 ZIP（或 git clone），带到本机登记。",
                    cause);
            this.name = known.name();
        }

        /** Of the corpus that was wanted. */
        public String name() {
            return name;
        }
    }

    /** Whether the live generation holds a corpus of that name. */
    public static boolean isServed(GenerationStore store, CatalogueEntry entry) throws IOException {
        Optional<String> live = store.live();
        return live.isPresent()
                && store.manifest(live.get()).corpora().stream()
                        .anyMatch(held -> held.name().equals(entry.name()));
    }

    /** The corpus as registered, with its files there; fetched only where they are not. */
    public Corpus bring(CatalogueEntry known, FetchListener listener) {
        Optional<Corpus> registered = registry.find(known.name());
        Corpus corpus = registered.orElseGet(known::corpus);
        try {
            registry.prepare(corpus, listener);
        } catch (UnreachableException away) {
            throw new AwayException(known, away);
        }
        return registered.orElseGet(() -> registry.add(known.name(), known.place(), known.format(), data));
    }

    /** Like {@link #bring}, but renews what was fetched before; refused where the name stands for another place. */
    public Corpus add(CatalogueEntry known, FetchListener listener) {
        Optional<Corpus> registered = registry.find(known.name());
        if (registered.isPresent() && !isOf(registered.get(), known)) {
            throw new CorpusNameTakenException(known.name());
        }
        if (registered.isEmpty()) {
            return bring(known, listener);
        }
        try {
            registry.fetch(registered.get(), listener);
            return registered.get();
        } catch (UnreachableException away) {
            throw new AwayException(known, away);
        }
    }

    /** Registered from where it is known to be; what else was declared of it does not matter. */
    private static boolean isOf(Corpus registered, CatalogueEntry known) {
        return registered.location().equals(known.location()) && registered.format() == known.format();
    }
}
