package dev.backstory.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Asks a server as a browser does, with the cookies that it was given, and follows nothing. */
final class AskingClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port;
  final Map<String, String> cookies = new LinkedHashMap<>();
  final Map<String, String> headers = new LinkedHashMap<>();

  AskingClient(int port) {
    this.port = port;
    headers.put("Sec-Fetch-Site", "same-origin");
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Asks for something that may go on, and reads no more than the head of the answer. */
  HttpResponse<?> open(String path) {
    try {
      HttpResponse<InputStream> response =
          HTTP.send(request(path).GET().build(), BodyHandlers.ofInputStream());
      response.body().close();
      return response;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> head(String path) {
    return send(request(path).HEAD());
  }

  /** Sends fields without the token of a form. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends JSON, as a program does. */
  HttpResponse<String> message(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(BodyPublishers.ofString(json)));
  }

  /** Sends a file with the token that a page's form has. */
  HttpResponse<String> upload(String page, String path, String content) {
    String part = "\r\nContent-Disposition: form-data; name=\"";
    return multipart(
        path,
        "--cut"
            + part
            + "form\"\r\n\r\n"
            + formToken(page)
            + "\r\n--cut"
            + part
            + "file\"; filename=\"f.opml\"\r\n\r\n"
            + content
            + "\r\n--cut--\r\n");
  }

  /** Waits with the body until it is wanted: a server that refuses it does not take it in. */
  HttpResponse<String> multipart(String path, String body) {
    return send(
        request(path)
            .expectContinue(true)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends fields with the token that a page's form has. */
  HttpResponse<String> fill(String page, String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("form", formToken(page));
    return post(path, all);
  }

  String formToken(String page) {
    return Jsoup.parse(get(page).body()).select("input[name=form]").attr("value");
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
