package org.aftercall.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON (RFC 8259, UTF-8) piece by piece. The outer two levels have a line for each entry, what is deeper stands
/// in one line, so that a list of people is one line a person. The same calls give the same bytes.
public final class JsonWriter implements Closeable {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    /// @throws IOException when it cannot be written
    public JsonWriter(OutputStream out) throws IOException {
        this(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    JsonWriter(Writer out) throws IOException {
        json = FACTORY.createGenerator(new WholeCharacters(out));
        json.setPrettyPrinter(new Lines());
    }

    public JsonWriter beginObject() throws IOException {
        json.writeStartObject();
        return this;
    }

    public JsonWriter endObject() throws IOException {
        json.writeEndObject();
        return this;
    }

    public JsonWriter beginArray() throws IOException {
        json.writeStartArray();
        return this;
    }

    public JsonWriter endArray() throws IOException {
        json.writeEndArray();
        return this;
    }

    public JsonWriter name(String name) throws IOException {
        json.writeFieldName(name);
        return this;
    }

    /// A whole value: Map with text keys, Iterable, String, Number, Boolean or null. Maps are written in their order.
    ///
    /// @throws IllegalArgumentException for anything else, and for numbers that are none
    public JsonWriter value(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Boolean truth -> json.writeBoolean(truth);
            case Number number -> number(number);
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.writeFieldName(String.valueOf(entry.getKey()));
                    value(entry.getValue());
                }
                json.writeEndObject();
            }
            case Iterable<?> list -> {
                json.writeStartArray();
                for (Object element : list) {
                    value(element);
                }
                json.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
        return this;
    }

    /// A field of an object.
    public JsonWriter field(String name, @Nullable Object value) throws IOException {
        return name(name).value(value);
    }

    private void number(Number number) throws IOException {
        switch (number) {
            case Integer whole -> json.writeNumber(whole);
            case Long whole -> json.writeNumber(whole);
            case Short whole -> json.writeNumber(whole);
            case Byte whole -> json.writeNumber(whole.shortValue());
            case BigInteger whole -> json.writeNumber(whole);
            case BigDecimal decimal -> json.writeNumber(decimal);
            default -> {
                double value = number.doubleValue();
                if (Double.isNaN(value) || Double.isInfinite(value)) {
                    throw new IllegalArgumentException("JSON has no such number: " + value);
                }
                json.writeNumber(value);
            }
        }
    }

    /// Ends the text with a line break and closes the stream.
    @Override
    public void close() throws IOException {
        json.writeRaw('\n');
        json.close();
    }

    /// A line for each entry of the outer two levels.
    private static final class Lines implements PrettyPrinter {
        private static final int LEVELS = 2;

        private int level;

        @Override
        public void writeRootValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw('\n');
        }

        @Override
        public void writeStartObject(JsonGenerator out) throws IOException {
            out.writeRaw('{');
            level++;
        }

        @Override
        public void writeEndObject(JsonGenerator out, int entries) throws IOException {
            level--;
            line(out, entries > 0 && level < LEVELS);
            out.writeRaw('}');
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
            out.writeRaw(',');
            line(out, level <= LEVELS);
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw(level <= LEVELS ? ": " : ":");
        }

        @Override
        public void writeStartArray(JsonGenerator out) throws IOException {
            out.writeRaw('[');
            level++;
        }

        @Override
        public void writeEndArray(JsonGenerator out, int values) throws IOException {
            level--;
            line(out, values > 0 && level < LEVELS);
            out.writeRaw(']');
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
            out.writeRaw(',');
            line(out, level <= LEVELS);
        }

        @Override
        public void beforeArrayValues(JsonGenerator out) throws IOException {
            line(out, level <= LEVELS);
        }

        @Override
        public void beforeObjectEntries(JsonGenerator out) throws IOException {
            line(out, level <= LEVELS);
        }

        private void line(JsonGenerator out, boolean broken) throws IOException {
            if (broken) {
                out.writeRaw('\n');
                out.writeRaw("  ".repeat(level));
            }
        }
    }

    /// Half of a pair of surrogates has no bytes in UTF-8. It can only stand inside a string, and there an escape says
    /// the same.
    private static final class WholeCharacters extends Writer {
        private final Writer out;
        private char high;

        WholeCharacters(Writer out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            int written = from;
            int end = from + length;
            for (int i = from; i < end; i++) {
                char c = characters[i];
                if (high == 0 && !Character.isSurrogate(c)) {
                    continue;
                }
                out.write(characters, written, i - written);
                written = i + 1;
                surrogate(c);
            }
            out.write(characters, written, end - written);
        }

        private void surrogate(char c) throws IOException {
            char before = high;
            high = 0;
            if (before != 0 && Character.isLowSurrogate(c)) {
                out.write(new char[] {before, c});
                return;
            }
            if (before != 0) {
                escape(before);
            }
            if (Character.isHighSurrogate(c)) {
                high = c;
            } else if (Character.isLowSurrogate(c)) {
                escape(c);
            } else {
                out.write(c);
            }
        }

        private void escape(char c) throws IOException {
            out.write("\\u" + HexFormat.of().withUpperCase().toHexDigits(c));
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
