package org.mingfa.shortanswers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.answers.search.StandardSearcher;
import org.mingfa.search.ranking.QueryVectors;

/** The vectors that ship are of the questions that ship. {@code -Dgolden=update} writes them anew. */
class QuestionVectorFileTest {

    private static final Path FILE = Path.of("src/main/resources/org/mingfa/shortanswers/questions.bin");

    @Test
    void vectorsAreOfTheseQuestionsAndOfTheModelThatServes() throws IOException {
        List<Situation> situations = Situation.all();
        QueryVectors model = StandardSearcher.questionVectors();
        if ("update".equals(System.getProperty("golden"))) {
            try (OutputStream out = Files.newOutputStream(FILE)) {
                QuestionVectorFile.make(situations, model.fingerprint(), model::of)
                        .write(out);
            }
            return;
        }
        QuestionVectorFile held = QuestionVectorFile.load();
        assertThat(held.sum())
                .as("a question was changed: mvn test -Dtest=QuestionVectorFileTest -Dgolden=update")
                .isEqualTo(QuestionVectorFile.sum(situations));
        assertThat(held.model()).isEqualTo(model.fingerprint());
        List<String> questions = QuestionVectorFile.questions(situations);
        assertThat(held.vectors()).hasSameSizeAs(questions);
        for (int i = 0; i < questions.size(); i += questions.size() / 20) {
            assertThat(NearestSituation.cosine(held.vectors().get(i), model.of(questions.get(i))))
                    .as(questions.get(i))
                    .isGreaterThan(0.99f);
        }
    }
}
