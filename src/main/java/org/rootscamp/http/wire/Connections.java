package org.rootscamp.http.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;

/**
 * Puts an {@link Entrance} into every connection. The framework has no place for a handler of what
 * its server cannot read, so this goes where its connections come from.
 */
class Connections {

  private static final String NAME = Connections.class.getName();

  /** As the server calls what turns what was decoded into its requests. */
  private static final String SERVER = "handler";

  private final EventLoopGroup acceptors;

  Connections(Vertx vertx) {
    acceptors = ((VertxInternal) vertx).getAcceptorEventLoopGroup();
  }

  void watch(@ObservesAsync HttpServerStart started) {
    acceptors.forEach(
        loop ->
            loop.execute(
                () ->
                    ((SingleThreadEventLoop) loop)
                        .registeredChannelsIterator()
                        .forEachRemaining(Connections::watch)));
  }

  private static void watch(Channel channel) {
    if (channel instanceof ServerChannel && channel.pipeline().get(NAME) == null) {
      channel.pipeline().addFirst(NAME, new Accepted());
    }
  }

  /** Sees each connection as it is accepted. */
  @Sharable
  private static final class Accepted extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ((Channel) message).pipeline().addLast(new Furnisher());
      context.fireChannelRead(message);
    }
  }

  /** Waits until the server has furnished the connection, which with TLS takes a while. */
  private static final class Furnisher extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ChannelPipeline pipeline = context.pipeline();
      if (pipeline.get(SERVER) != null) {
        pipeline.addBefore(SERVER, Entrance.class.getName(), new Entrance());
        pipeline.remove(this);
      }
      context.fireChannelRead(message);
    }
  }
}
