package org.mingfa.semantics;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.text.identity.Sha256;

class ModelPatchTest {

    private static byte[] apply(String model, String patch) throws IOException {
        return ModelPatch.apply(
                new ByteArrayInputStream(model.getBytes(US_ASCII)), new BufferedReader(new StringReader(patch)));
    }

    @Test
    void keepsDropsAndPutsInOrder() throws IOException {
        byte[] made = apply("abcdef", "#for people\nlength 6\nkeep 2\ndrop 3\nput eHl6\nkeep 1\n");
        assertThat(new String(made, US_ASCII)).isEqualTo("abxyzf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length 3\nkeep 3", // the model goes on
                "length 7\nkeep 7", // it ends before
                "length 5\nkeep 4\ndrop 2", // less is made
                "length 4\nkeep 4\ndrop 3", // less is there
                "length 6\nmove 6",
                "length 3\nkeep 6", // more is made than was said
                "length 6\nkeep 5\nput eHl6",
                "length 6\nkeep x",
                "length 6\nkeep",
                "length -1",
                "length 6\nkeep 3\ndrop -3\nkeep 3",
                "length 6\nput ?"
            })
    void refusesAModelThatItWasNotMadeFor(String patch) {
        assertThatThrownBy(() -> apply("abcdef", patch)).isInstanceOf(IOException.class);
    }

    /** Where the artifact is another one, the patch is made anew by semantics/src/main/scripts/shorten_model.py. */
    @Test
    void makesTheModelThatThePatchNames() throws IOException {
        try (InputStream in = ModelFiles.class.getResourceAsStream("question.patch");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, US_ASCII))) {
            String[] named = lines.lines()
                    .filter(line -> line.startsWith("# SHA-256"))
                    .map(line -> line.substring(line.length() - 64))
                    .toArray(String[]::new);
            assertThat(Sha256.begin().add(ModelFiles.forPassages().model()).digits())
                    .isEqualTo(named[0]);
            assertThat(Sha256.begin().add(ModelFiles.forQuestions().model()).digits())
                    .isEqualTo(named[1]);
        }
    }
}
