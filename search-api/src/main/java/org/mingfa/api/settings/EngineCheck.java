package org.mingfa.api.settings;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mingfa.search.generation.GenerationStore;
import org.mingfa.search.generation.Manifest;
import org.mingfa.search.generation.UnknownGenerationException;
import org.mingfa.search.index.SearchEngine;
import org.mingfa.search.passage.DamagedException;
import org.mingfa.text.problem.Refusal;

/**
 * Before the service starts: the engine that was asked for exists and holds the live generation, and every engine's
 * settings can be read. Whether a cluster is there is not asked: the service waits for it.
 */
public final class EngineCheck {

    private final GenerationStore store;

    public EngineCheck(GenerationStore store) {
        this.store = store;
    }

    /** {@link InvalidSettingException} says what is wrong; {@code wanted} is null where any engine will do. */
    public void check(@Nullable String wanted) throws IOException {
        try {
            if (wanted != null) {
                settingsOf(wanted);
            }
            String live = store.live().orElse(null);
            if (live != null) {
                Manifest manifest = store.manifest(live);
                settingsOf(manifest.engine());
                if (wanted != null && !wanted.equals(manifest.engine())) {
                    throw new InvalidSettingException("线上一代 " + live + " 在 " + manifest.engine() + " 上，不在 " + wanted
                            + " 上。先运行 mingfa generation copy " + live + " --engine " + wanted + " 并上线，或去掉 --engine。");
                }
            }
        } catch (UnknownGenerationException | DamagedException noneToServe) {
            // no setting is wrong: the service lives, says that it is not ready, and can be promoted to or rolled back
            return;
        } catch (Refusal wrong) {
            throw new InvalidSettingException(String.valueOf(wrong.getMessage()));
        }
    }

    private void settingsOf(String engine) throws IOException {
        SearchEngine.named(engine).lasting(store.settings(engine));
    }
}
