package org.mingfa.risk.facts.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.facts.FactReader;

/** The model that ships. */
class SentenceModelTest {

    private static final FactBook FACTS = FactReader.load();

    @Test
    void whatIsWrittenIsRead() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        SentenceModel.load().write(first);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        SentenceModel.read(new ByteArrayInputStream(first.toByteArray())).write(again);

        assertThat(again.toByteArray()).isEqualTo(first.toByteArray());
        assertThat(first.size()).isLessThan(3_000_000);
    }

    /** A fact that was renamed or went would be heard and fill nothing; what was added since is learned at the next training. */
    @Test
    void everyLabelIsAFactThatThereIs() {
        Set<String> unknown = new HashSet<>();
        SentenceHeads heads = SentenceModel.load().heads();
        heads.facts().labels().stream()
                .map(label -> label.split("="))
                .filter(label -> FACTS.find(label[0]).isEmpty()
                        || label.length > 1
                                && FACTS.get(label[0]).read(label[1]).isEmpty())
                .forEach(label -> unknown.add(label[0]));
        heads.numbers().labels().stream()
                .filter(label -> FACTS.find(label).isEmpty())
                .forEach(unknown::add);
        assertThat(unknown).isEmpty();
    }
}
