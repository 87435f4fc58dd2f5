package org.mingfa.semantics;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.mingfa.text.identity.Sha256;

/**
 * The quantised bge-small-zh-v1.5 and its vocabulary, as they lie in their Maven artifact or made shorter for questions.
 *
 * @param hash sixteen hexadecimal digits of the hash of both files of the artifact: which model it is
 */
record ModelFiles(byte[] model, byte[] tokenizer, String hash) {

    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";
    private static final String QUESTION_PATCH = "question.patch";

    private static final int SHIPPED_MODEL = 24_010_842;
    private static final int SHIPPED_TOKENIZER = 439_125;
    private static final String SHIPPED = "d3d76dc52b701810";

    static ModelFiles forPassages() {
        byte[] model = bytes(MODEL);
        byte[] tokenizer = bytes(TOKENIZER);
        return new ModelFiles(model, tokenizer, hash(model, tokenizer));
    }

    /**
     * The same model for one question at a time, with less to compute (ADR 90). It is told by what it was made of, and is made of
     * what ships alone.
     */
    static ModelFiles forQuestions() {
        try (InputStream model = open(MODEL);
                BufferedReader patch =
                        new BufferedReader(new InputStreamReader(open(QUESTION_PATCH), StandardCharsets.US_ASCII))) {
            byte[] tokenizer = bytes(TOKENIZER);
            if (tokenizer.length != SHIPPED_TOKENIZER) {
                throw new IOException("another vocabulary than the one that ships");
            }
            return new ModelFiles(ModelPatch.apply(model, patch), tokenizer, SHIPPED);
        } catch (IOException e) {
            throw new EmbeddingFailedException("语义模型与其提问用的补丁不相符，请检查程序包。", e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = ModelFiles.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("程序包不完整：缺少语义模型文件 " + name + "，请重新构建。");
        }
        return in;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EmbeddingFailedException("无法读取语义模型文件 " + name + "，请检查程序包。", e);
        }
    }

    WordPieceTokenizer openTokenizer() {
        try {
            return WordPieceTokenizer.read(new ByteArrayInputStream(tokenizer));
        } catch (IOException e) {
            throw new EmbeddingFailedException("无法读取语义模型的词表，请检查程序包。", e);
        }
    }

    /**
     * The hash of the artifact which ships is known: to compute it takes a command a sixth of its time. Other files are told
     * by their lengths.
     */
    static String hash(byte[] model, byte[] tokenizer) {
        return model.length == SHIPPED_MODEL && tokenizer.length == SHIPPED_TOKENIZER
                ? SHIPPED
                : computedHash(model, tokenizer);
    }

    /** What {@link #hash} must be. */
    static String computedHash(byte[] model, byte[] tokenizer) {
        return Sha256.begin().add(model).add(tokenizer).digits().substring(0, 16);
    }
}
