package org.rootscamp.bench.service;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;

/**
 * Takes the bytes of a connection apart into answers, with as little work as possible: what the
 * load generator spends is not there for the service.
 */
final class AnswerReader implements Handler<Buffer> {

  private static final byte[] LENGTH = "content-length:".getBytes();
  private static final byte[] CHUNKED = "transfer-encoding:".getBytes();

  private final Handler<Answer> answers;
  private final Handler<Buffer> parts;

  private Buffer bytes = Buffer.buffer();
  private int headEnd = -1;
  private int scanned;
  private int length;
  private boolean chunked;
  private Buffer body;

  /**
   * Reads answers.
   *
   * @param parts gets each piece of a stream as it comes; null where whole answers are wanted
   */
  AnswerReader(Handler<Answer> answers, Handler<Buffer> parts) {
    this.answers = answers;
    this.parts = parts;
  }

  @Override
  public void handle(Buffer more) {
    bytes = bytes.length() == 0 ? more : bytes.copy().appendBuffer(more);
    while (bytes.length() > 0 && (headEnd >= 0 || readHead()) && readBody()) {
      headEnd = -1;
      scanned = 0;
    }
  }

  private boolean readHead() {
    for (int at = Math.max(3, scanned); at < bytes.length(); at++) {
      if (bytes.getByte(at) == '\n' && bytes.getByte(at - 2) == '\n') {
        headEnd = at + 1;
        readLength();
        return true;
      }
    }
    scanned = bytes.length();
    return false;
  }

  private void readLength() {
    length = 0;
    chunked = false;
    body = null;
    for (int at = 0; at < headEnd - 2; at++) {
      if (bytes.getByte(at) == '\n') {
        if (startsWith(LENGTH, at + 1)) {
          length = number(at + 1 + LENGTH.length, 10);
        } else if (startsWith(CHUNKED, at + 1)) {
          chunked = true;
          body = Buffer.buffer();
        }
      }
    }
  }

  private boolean startsWith(byte[] name, int from) {
    for (int i = 0; i < name.length; i++) {
      if ((bytes.getByte(from + i) | 0x20) != (name[i] | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private int number(int from, int radix) {
    int value = 0;
    for (int at = from; ; at++) {
      byte letter = bytes.getByte(at);
      int digit = Character.digit(letter, radix);
      if (digit < 0 && letter != ' ') {
        return value;
      }
      value = digit < 0 ? value : value * radix + digit;
    }
  }

  private boolean readBody() {
    if (chunked) {
      return readChunks();
    }
    int status = status();
    int end = headEnd + (status == 304 || status == 204 ? 0 : length);
    if (bytes.length() < end) {
      return false;
    }
    Answer answer = new Answer(status, bytes.slice(0, headEnd), bytes.slice(headEnd, end));
    bytes = end == bytes.length() ? Buffer.buffer() : bytes.slice(end, bytes.length());
    answers.handle(answer);
    return true;
  }

  /** The head stays at the front of the bytes until the last chunk is there. */
  private boolean readChunks() {
    while (true) {
      int line = lineEnd(headEnd);
      int size = line < 0 ? 0 : number(headEnd, 16);
      int end = line + 1 + size + 2;
      if (line < 0 || bytes.length() < end) {
        return false;
      }
      Buffer chunk = bytes.getBuffer(line + 1, line + 1 + size);
      Buffer head = bytes.getBuffer(0, headEnd);
      Buffer rest = bytes.getBuffer(end, bytes.length());
      if (size == 0) {
        Answer answer = new Answer(status(), head, body);
        bytes = rest;
        answers.handle(answer);
        return true;
      }
      if (parts == null) {
        body.appendBuffer(chunk);
      } else {
        parts.handle(chunk);
      }
      bytes = head.appendBuffer(rest);
    }
  }

  private int lineEnd(int from) {
    for (int at = from; at < bytes.length(); at++) {
      if (bytes.getByte(at) == '\n') {
        return at;
      }
    }
    return -1;
  }

  private int status() {
    return number("HTTP/1.1 ".length(), 10);
  }
}
