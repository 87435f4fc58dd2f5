package org.mingfa.semantics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mingfa.text.document.Sha256;

/**
 * The quantised bge-small-zh-v1.5 and its vocabulary, as they lie in their Maven artifact.
 *
 * @param hash sixteen hexadecimal digits of the hash of both files: which model it is
 */
record ModelFiles(byte[] model, byte[] tokenizer, String hash) {

    private static final int SHIPPED_MODEL = 24_010_842;
    private static final int SHIPPED_TOKENIZER = 439_125;
    private static final String SHIPPED = "d3d76dc52b701810";

    static ModelFiles read() {
        byte[] model = bytes("/bge-small-zh-v1.5-q.onnx");
        byte[] tokenizer = bytes("/bge-small-zh-v1.5-q-tokenizer.json");
        return new ModelFiles(model, tokenizer, hash(model, tokenizer));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = ModelFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("程序包不完整：缺少语义模型文件 " + name + "，请重新构建。");
            }
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
