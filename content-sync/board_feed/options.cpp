// SPDX-License-Identifier: MIT
#include "content-sync/board_feed/options.h"

#include "base/picture_size.h"
#include "base/wrong_usage.h"
#include "content-sync/board_feed/preview_moment.h"

#include <CLI/CLI.hpp>

namespace board {
namespace {

CLI::App* add_check(CLI::App& app, CheckOptions& options) {
    CLI::App* check = app.add_subcommand(
        "check", "检查播出单和素材，列出全部问题 / find everything wrong with a feed");
    check->add_option("FEED", options.feed, "文件夹或 feed.json / folder or file")->required();
    check->add_flag_callback(
        "--json", [&] { options.form = ReportForm::json; }, "给程序读的结果 / for programs");
    return check;
}

// The screens: one, or with --all every one that is not ruled out.
void add_screens(CLI::App& preview, PreviewOptions& options) {
    preview.add_flag("--all", options.all,
                     "每种阵地、尺寸、主题的样张 / sheets of every position, size and theme");
    auto* position = preview.add_option_function<std::string>(
        "--position",
        [&](const std::string& name) { options.screen.position = position_named(name); },
        "阵地 hall、garden、team / the first screen of a position");
    position->check(complaint_about_position);
    preview.add_option("--screen", options.screen.id, "屏幕编号 / a screen's id")
        ->excludes(position);
    preview
        .add_option_function<std::string>(
            "--size", [&](const std::string& text) { options.size = parse_size(text); },
            "画面尺寸 / size of the pictures (1920x1080)")
        ->check(complaint_about_size);
    // As far as a feed may say.
    preview.add_option("--diagonal", options.diagonal_inches, "屏幕对角线，英寸 / in inches")
        ->check(CLI::Range(5.0, 500.0));
    preview.add_option("--distance", options.distance_metres, "观看距离，米 / in metres")
        ->check(CLI::Range(0.2, 100.0));
    preview.add_option("--theme", options.theme, "换一套主题 / another theme");
}

CLI::App* add_preview(CLI::App& app, PreviewOptions& options) {
    CLI::App* preview = app.add_subcommand(
        "preview", "把一块屏幕上的每一页存成图片 / leave every page of a screen as a picture");
    preview->add_option("FEED", options.feed, "文件夹或 feed.json / folder or file")->required();
    add_screens(*preview, options);
    preview->add_option(
        "--layouts", options.layouts,
        "本单位的版式文件夹，只放要改的 / folder of a site's own templates, themes");
    preview->add_option("--at", options.at, "页面的时刻 / the pages' moment (2026-11-23T08:00)")
        ->check(complaint_about_moment);
    preview->add_option("--items", options.items, "只要这些条目 / only these items");
    preview->add_option("--out", options.out, "放图片的文件夹 / folder for pictures")->required();
    auto* sheet = preview->add_flag_callback(
        "--sheet", [&] { options.form = PreviewForm::sheets; },
        "许多页排在一张样张上 / many pages on a sheet");
    preview
        ->add_flag("--frames", options.frames, "连同排版数据 .txt .json / the laid-out frames, too")
        ->excludes(sheet)
        ->excludes("--all");
    preview->parse_complete_callback([&options] {
        if (options.all) options.form = PreviewForm::sheets;
        if (options.all || options.screen.position || !options.screen.id.empty()) return;
        throw CLI::ValidationError("preview", "请写 --position、--screen 或 --all\n"
                                              "name a --position, a --screen, or --all");
    });
    return preview;
}

CLI::App* add_typeset(CLI::App& app, TypesetOptions& options) {
    CLI::App* typeset =
        app.add_subcommand("typeset", "排文字，答每个字的位置 / set text, tell where it stands");
    typeset->add_option("FILE", options.requests,
                        "每行一个 JSON 请求；不写则读标准输入 / one JSON request a line");
    typeset->add_option("--picture", options.pictures,
                        "每个请求画一张图，放进这个文件夹 / draw each into this folder");
    typeset
        ->add_option_function<int>(
            "--em", [&](int em) { options.em = Px{em}; }, "字号，像素 / type size in pixels (1000)")
        ->check(CLI::Range(8, 2000));
    typeset->add_option("--role", options.role,
                        "fonts.json 里的角色 / a role of fonts.json (body)");
    return typeset;
}

CLI::App* add_specimen(CLI::App& app, SpecimenOptions& options) {
    CLI::App* specimen =
        app.add_subcommand("specimen", "画出样张：规则、字体、写法 / draw the specimen sheets");
    specimen->add_option("--out", options.out, "放图片的文件夹 / folder for pictures")->required();
    specimen
        ->add_option_function<std::string>(
            "--size", [&](const std::string& text) { options.size = *parse_size(text); },
            "每张的尺寸 / size of a sheet (1920x1080)")
        ->check(complaint_about_size);
    return specimen;
}

void add_place(CLI::App& command, PublishPlace& place) {
    command.add_option("--to", place.to, "发布到的文件夹或网址 / folder or URL to publish to")
        ->required();
    command.add_option("--token-file", place.token_file,
                       "网站令牌的文件 / file of the server's token");
    command.add_option("--ca", place.ca_file, "网站证书的颁发机构 / authorities to believe");
    command.add_option("--proxy", place.proxy, "代理的网址 / a proxy's URL");
}

CLI::App* add_publish(CLI::App& app, PublishOptions& options) {
    CLI::App* publish = app.add_subcommand(
        "publish",
        "检查、签名并发布播出单 / check a feed, sign it and put it where boards fetch it");
    publish->add_option("FEED", options.feed, "文件夹或 feed.json / folder or file")->required();
    add_place(*publish, options.place);
    publish->add_option("--key", options.key,
                        "签名密钥 .secret；不写则公开 / the secret key's file");
    publish->add_flag_callback(
        "--partial", [&] { options.faulty = Faulty::left_out; },
        "有错的条目屏幕会略去，照样发布 / although boards leave faulty items out");
    return publish;
}

CLI::App* add_keygen(CLI::App& app, KeygenOptions& options) {
    CLI::App* keygen = app.add_subcommand("keygen", "生成签名密钥 / make a pair of signing keys");
    keygen->add_option("--out", options.out, "名字：写 NAME.secret 和 NAME.public / NAME of both")
        ->required();
    return keygen;
}

CLI::App* add_rotate(CLI::App& app, RotateOptions& options) {
    CLI::App* rotate = app.add_subcommand(
        "rotate", "更换密钥，屏幕自动跟随 / change the key; boards follow by themselves");
    add_place(*rotate, options.place);
    rotate->add_option("--key", options.key, "现用的密钥 .secret / the secret key in use")
        ->required();
    rotate->add_option("--new", options.next, "新的密钥 .secret / the new secret key")->required();
    rotate->add_option("--also", options.also,
                       "同时信任的密钥 .public / public keys to trust beside it");
    return rotate;
}

} // namespace

BoardFeedCommand read_board_feed_command(int argc, char** argv) {
    CheckOptions check;
    PreviewOptions preview;
    PublishOptions publish;
    KeygenOptions keygen;
    RotateOptions rotate;
    TypesetOptions typeset;
    SpecimenOptions specimen;
    CLI::App app{"检查、预览和发布播出单，校验排版\nChecks, previews and publishes board feeds, "
                 "proves type"};
    app.require_subcommand(1);
    app.failure_message([](const CLI::App*, const CLI::Error& wrong) {
        return wrong_usage(wrong.get_name(), wrong.what());
    });
    const CLI::App* wants_check = add_check(app, check);
    const CLI::App* wants_publish = add_publish(app, publish);
    const CLI::App* wants_keygen = add_keygen(app, keygen);
    const CLI::App* wants_rotate = add_rotate(app, rotate);
    const CLI::App* wants_typeset = add_typeset(app, typeset);
    const CLI::App* wants_specimen = add_specimen(app, specimen);
    add_preview(app, preview);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? 0 : 2;
    }
    if (wants_check->parsed()) return check;
    if (wants_publish->parsed()) return publish;
    if (wants_keygen->parsed()) return keygen;
    if (wants_rotate->parsed()) return rotate;
    if (wants_typeset->parsed()) return typeset;
    if (wants_specimen->parsed()) return specimen;
    return preview;
}

} // namespace board
