package org.aftercall.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.CharConversionException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// Reads JSON (RFC 8259) from front to back. What is broken is refused with file, line and column.
///
/// The reader stands before one value; each of [#object], [#array], [#value] and [#skip] takes exactly that value.
public final class JsonReader implements Closeable {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String fileName;
    private final JsonParser json;
    private boolean stands;

    /// Takes one field of an object; must take its value.
    @FunctionalInterface
    public interface Field {
        void read(String name, JsonReader value) throws IOException;
    }

    /// Takes one element of an array; must take its value.
    @FunctionalInterface
    public interface Element {
        void read(JsonReader value) throws IOException;
    }

    /// @param fileName for the sentences about it
    public JsonReader(InputStream in, String fileName) throws IOException {
        this.fileName = fileName;
        this.json = FACTORY.createParser(in);
    }

    JsonReader(Reader in, String fileName) throws IOException {
        this.fileName = fileName;
        this.json = FACTORY.createParser(in);
    }

    /// Reads an object field by field.
    ///
    /// @throws Refused when it is none, or is broken
    public void object(Field field) throws IOException {
        expect(JsonToken.START_OBJECT);
        while (step() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            field.read(name, this);
        }
    }

    /// Reads an array element by element.
    ///
    /// @throws Refused when it is none, or is broken
    public void array(Element element) throws IOException {
        expect(JsonToken.START_ARRAY);
        while (step() != JsonToken.END_ARRAY) {
            stands = true;
            element.read(this);
        }
    }

    /// A whole value: LinkedHashMap, List, String, Boolean, null, Integer, Long, BigInteger or BigDecimal.
    ///
    /// @throws Refused when it is broken
    public @Nullable Object value() throws IOException {
        return tree(token());
    }

    /// @throws Refused when it is broken
    public void skip() throws IOException {
        token();
        try {
            json.skipChildren();
        } catch (JsonProcessingException e) {
            throw broken(e.getLocation(), e);
        }
    }

    /// Makes sure that nothing follows.
    ///
    /// @throws Refused when something does
    public void end() throws IOException {
        try {
            if (json.nextToken() == null) {
                return;
            }
        } catch (JsonProcessingException e) {
            throw broken(e.getLocation(), e);
        }
        throw broken(json.currentLocation(), null);
    }

    private @Nullable Object tree(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (step() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    map.put(name, tree(step()));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (JsonToken next = step(); next != JsonToken.END_ARRAY; next = step()) {
                    list.add(tree(next));
                }
                yield list;
            }
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(token);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw broken(json.currentLocation(), null);
        };
    }

    private Object scalar(JsonToken token) throws IOException {
        try {
            if (token == JsonToken.VALUE_STRING) {
                return json.getText();
            }
            return token == JsonToken.VALUE_NUMBER_INT ? json.getNumberValue() : json.getDecimalValue();
        } catch (JsonProcessingException e) {
            throw broken(e.getLocation(), e);
        } catch (CharConversionException e) {
            throw broken(json.currentLocation(), e);
        }
    }

    private void expect(JsonToken wanted) throws IOException {
        if (token() != wanted) {
            throw broken(json.currentLocation(), null);
        }
    }

    /// The first token of the value before which the reader stands.
    private JsonToken token() throws IOException {
        JsonToken current = json.currentToken();
        if (stands && current != null) {
            stands = false;
            return current;
        }
        return step();
    }

    private JsonToken step() throws IOException {
        try {
            JsonToken next = json.nextToken();
            if (next == null) {
                throw broken(json.currentLocation(), null);
            }
            return next;
        } catch (JsonProcessingException e) {
            throw broken(e.getLocation(), e);
        } catch (CharConversionException e) {
            throw broken(json.currentLocation(), e);
        }
    }

    private Refused broken(@Nullable JsonLocation where, @Nullable Exception cause) {
        String line = where == null ? "1" : Integer.toString(where.getLineNr());
        String column = where == null ? "1" : Integer.toString(where.getColumnNr());
        Problem problem =
                new Problem("json.broken", Problem.Severity.REFUSED, List.of(line, column), Origin.file(fileName));
        return cause == null ? new Refused(problem) : new Refused(problem, cause);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
