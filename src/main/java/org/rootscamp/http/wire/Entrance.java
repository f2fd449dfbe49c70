package org.rootscamp.http.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.AsciiString;
import io.netty.util.NetUtil;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Iterator;
import java.util.Map;

/**
 * Looks at each request of one connection between the decoder and the server. What the server would
 * answer without a word goes on as a {@link Refusal}, and nothing that comes after it: who sends
 * what cannot be read may mean something else by the rest, too.
 */
final class Entrance extends ChannelInboundHandlerAdapter {

  private boolean closed;

  /** The last one that was right; on one connection it hardly ever changes. */
  private CharSequence host;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Refusal refusal =
        closed || !(message instanceof HttpRequest request)
            ? null
            : judge(request, context.channel().localAddress());
    if (refusal != null) {
      closed = true;
      context.fireChannelRead(inPlaceOf((HttpRequest) message, refusal));
      context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
      ReferenceCountUtil.release(message);
    } else if (closed) {
      ReferenceCountUtil.release(message);
    } else if (message instanceof HttpContent part && part.decoderResult().isFailure()) {
      closed = true;
      ReferenceCountUtil.release(message);
      BrokenBody.happenedOn(context.channel());
      context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
    } else {
      context.fireChannelRead(message);
    }
  }

  private static HttpRequest inPlaceOf(HttpRequest request, Refusal refusal) {
    return new DefaultHttpRequest(
        HttpVersion.HTTP_1_1,
        request.method(),
        refusal.address(),
        new DefaultHttpHeaders().set(HttpHeaderNames.HOST, "localhost"),
        false);
  }

  private Refusal judge(HttpRequest request, SocketAddress here) {
    DecoderResult decoded = request.decoderResult();
    if (decoded.isFailure()) {
      return judge(decoded.cause());
    }
    HttpVersion version = request.protocolVersion();
    boolean current = version.equals(HttpVersion.HTTP_1_1);
    if (!(current || version.equals(HttpVersion.HTTP_1_0)) || !isPath(request.uri())) {
      return Refusal.NO_HTTP;
    }
    if (!current && !request.headers().contains(HttpHeaderNames.HOST)) {
      request.headers().set(HttpHeaderNames.HOST, text(here));
    }
    if (!namesItsHost(request) || !isItsHost(request.uri())) {
      return Refusal.NO_HOST;
    }
    keepSemicolons(request);
    return null;
  }

  /**
   * In a query they are characters like others (URL Standard, application/x-www-form-urlencoded),
   * and browsers send them as they are; the server would read the end of a parameter.
   */
  private static void keepSemicolons(HttpRequest request) {
    String address = request.uri();
    int query = address.indexOf('?');
    if (query >= 0 && address.indexOf(';', query) >= 0) {
      request.setUri(address.substring(0, query) + address.substring(query).replace(";", "%3B"));
    }
  }

  /** Or a whole address, which proxies are sent; there is nothing else that we could be asked. */
  private static boolean isPath(String address) {
    return address.startsWith("/")
        || address.startsWith("http://")
        || address.startsWith("https://");
  }

  /** A whole address names the host as well; of two that differ neither is the right one. */
  private boolean isItsHost(String address) {
    if (address.startsWith("/")) {
      return true;
    }
    String authority = address.substring(address.indexOf("://") + 3).split("[/?#]", 2)[0];
    return authority.equalsIgnoreCase(host.toString());
  }

  private static Refusal judge(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return Refusal.LINE_TOO_LONG;
    }
    return cause instanceof TooLongHttpHeaderException
        ? Refusal.HEADERS_TOO_LARGE
        : Refusal.NO_HTTP;
  }

  /** What the old version may leave out, and the server wants to be there. */
  private static String text(SocketAddress address) {
    return address instanceof InetSocketAddress inet
        ? NetUtil.toSocketAddressString(inet)
        : "localhost";
  }

  /** Once and well (RFC 9112, 3.2). */
  private boolean namesItsHost(HttpRequest request) {
    CharSequence named = null;
    Iterator<Map.Entry<CharSequence, CharSequence>> headers =
        request.headers().iteratorCharSequence();
    while (headers.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = headers.next();
      if (AsciiString.contentEqualsIgnoreCase(HttpHeaderNames.HOST, header.getKey())) {
        if (named != null) {
          return false;
        }
        named = header.getValue();
      }
    }
    if (named != null && host != null && AsciiString.contentEquals(named, host)) {
      return true;
    }
    host = named != null && Authority.isValid(named) ? named : null;
    return host != null;
  }
}
