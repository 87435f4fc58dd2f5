package org.mingfa.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BgeEmbedderTest {

    private static final String WAGES = "用人单位没有按约定支付工资，拖欠劳动报酬的，劳动者有权要求其限期足额支付。";
    private static final String SEA = "取得海域使用权的单位应当按照批准的用途使用海域，并缴纳海域使用金。";

    private static BgeEmbedder embedder;

    @BeforeAll
    static void open() {
        embedder = BgeEmbedder.open(2);
    }

    @AfterAll
    static void close() {
        embedder.close();
    }

    private static float[] passage(String text) {
        return embedder.embedPassages(List.of(text), EmbeddingProgress.UNHEARD).getFirst();
    }

    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    @Test
    void findsTheLawBehindEverydayWords() {
        float[] question = embedder.embedQuery("老板不发工资怎么办");
        assertThat(cosine(question, passage(WAGES))).isGreaterThan(cosine(question, passage(SEA)) + 0.1);
    }

    /** The first numbers that langchain4j 1.11.0-beta19 gives for the same model, through Hugging Face's tokenizer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            老板不发工资怎么办                             | -0.027431006  0.03860862   0.040555704  0.03637313   -0.0037633798 -0.057284188
            用人单位拖欠劳动报酬的，劳动者可以申请支付令。 | -0.06223539  -0.0017076739 0.081529886 -0.01990857   0.056152288  -0.020382944
            海域使用权人依法使用海域的权利受法律保护。     | -0.027503503 -0.018417412  0.03385377  0.018935388  0.046473686  -0.06457675
            iPhone 15 Pro，价款1,234.50元！①              | 0.006904218  0.06458244   0.04036801  -0.001221783  -0.020427499 -0.046692703
            """)
    void agreesWithAnotherImplementation(String text, String expected) {
        float[] vector = passage(text);
        String[] numbers = expected.strip().split(" +");
        for (int i = 0; i < numbers.length; i++) {
            assertThat(vector[i]).isCloseTo(Float.parseFloat(numbers[i]), within(0.002f));
        }
    }

    @Test
    void givesATextTheSameVectorWhateverStandsBesideIt() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(i % 2 == 0 ? WAGES : SEA.repeat(i));
        }
        assertThat(embedder.embedPassages(many, EmbeddingProgress.UNHEARD).get(18))
                .isEqualTo(passage(WAGES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "劳", "\uD800", "\u0000", "\uD83D\uDE00"})
    void givesEveryTextAUnitVector(String text) {
        float[] vector = passage(text);
        assertThat(vector).hasSize(embedder.dimension());
        assertThat(cosine(vector, vector)).isCloseTo(1, within(1e-5));
        assertThat(embedder.embedQuery(text)).hasSize(embedder.dimension());
    }

    @Test
    void readsLongTextsToTheirEnd() {
        String beginning = SEA.repeat(30);
        float[] whole = passage(beginning + WAGES.repeat(30));
        assertThat(cosine(whole, passage(WAGES))).isGreaterThan(cosine(passage(beginning), passage(WAGES)) + 0.1);
        assertThat(cosine(whole, whole)).isCloseTo(1, within(1e-5));
    }

    @Test
    void tellsProgressOnceForEachPassage() {
        List<String> told = new ArrayList<>();
        embedder.embedPassages(List.of(WAGES, SEA, "劳动"), (done, total) -> told.add(done + "/" + total));
        assertThat(told).isEqualTo(Arrays.asList("1/3", "2/3", "3/3"));
    }

    @Test
    void readsABareQuestionAsAPassageAndAnyOtherBehindItsInstruction() {
        assertThat(embedder.embedBare(WAGES)).isEqualTo(passage(WAGES));
        assertThat(embedder.embedQuery(WAGES))
                .isEqualTo(passage(BgeEmbedder.QUERY_INSTRUCTION + WAGES))
                .isNotEqualTo(passage(WAGES));
    }

    @Test
    void namesModelAndWayOfUse() {
        assertThat(embedder.fingerprint()).matches("bge-small-zh-v1\\.5-q\\+[0-9a-f]{16}\\+cls\\+windows-512-64");
    }

    @Test
    void refusesToWorkWithoutThreads() {
        assertThatThrownBy(() -> BgeEmbedder.open(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("至少需要一个线程");
    }

    /** Where the artifact is another one, the lengths and the hash in {@link ModelFiles} change with it. */
    @Test
    void knowsTheHashOfTheModelThatShips() {
        ModelFiles files = ModelFiles.read();
        assertThat(files.hash()).isEqualTo(ModelFiles.computedHash(files.model(), files.tokenizer()));
        assertThat(ModelFiles.hash(new byte[] {1}, files.tokenizer())).isNotEqualTo(files.hash());
    }

    /** A state for each piece, in its place; that of the whole text points where its vector does. */
    @Test
    void statesStandWhereTheirCharactersStand() {
        TokenStates states = embedder.states("欠我38600元 ，没还");

        assertThat(states.starts()).startsWith(0, 1, 2).hasSameSizeAs(states.states());
        assertThat(states.ends()).startsWith(1, 2).endsWith(12);
        assertThat(cosine(states.first(), embedder.embedBare("欠我38600元 ，没还")) / norm(states.first()))
                .isCloseTo(1, within(1e-5));
    }

    private static double norm(float[] vector) {
        return Math.sqrt(cosine(vector, vector));
    }
}
