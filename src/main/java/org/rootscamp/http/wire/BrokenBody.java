package org.rootscamp.http.wire;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;

/**
 * That the body of a connection's last request cannot be read as HTTP, such as chunks without a
 * size. To its readers it ends there; the server by itself would hang up without a word.
 */
public final class BrokenBody {

  private static final AttributeKey<Boolean> KEY = AttributeKey.valueOf(BrokenBody.class, "is");

  private BrokenBody() {}

  static void happenedOn(Channel channel) {
    channel.attr(KEY).set(true);
  }

  public static boolean isOn(Channel channel) {
    return channel.hasAttr(KEY);
  }
}
